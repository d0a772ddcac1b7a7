package io.github.selfdeblur.model.prior;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.Places;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.StructuralDissimilarity;
import io.github.selfdeblur.model.term.Term;

/**
 * How far the latent image is from what Wiener's filter makes of the blurry one with the auxiliary
 * PSF, |F⁻¹{Y P* / (|P|² + 0.025)}| on the image's periodic grid, moved as the auxiliary PSF is to
 * lie under the kernel; half a kernel is left out on each side. Bredell, Erdil, Weber, Konukoglu,
 * WACV 2023, arXiv:2112.10271.
 *
 * @param structural whether the distance is 1 − SSIM instead of a mean square
 */
public record WienerGuide(boolean structural) implements Term {

  private static final double NOISE = 0.025;

  @Override
  public Value of(Explanation found) {
    AuxiliaryMatch match = AuxiliaryMatch.of(found);
    Value filtered = found.y().wienerFiltered(found.beside().auxiliary(), NOISE).abs();
    long height = inside(2, found);
    long width = inside(3, found);
    Value guide = cut(2, height, match.row(), filtered, found.k());
    guide = cut(3, width, match.column(), guide, found.k());
    Value latent = found.x().centreCrop(height, width);
    return structural
        ? StructuralDissimilarity.between(guide, latent)
        : guide.meanSquaredDifference(latent);
  }

  private static long inside(int axis, Explanation found) {
    return Math.max(1, found.y().size(axis) - 2 * half(axis, found.k()));
  }

  private static long half(int axis, Value k) {
    return (k.size(axis) - 1) / 2;
  }

  /** The auxiliary PSF begins at the first pixel, so the filtered image lies half of it back. */
  private static Value cut(int axis, long length, Value place, Value filtered, Value k) {
    Value places = Places.of(filtered, length).plus(place).plus(-half(axis, k));
    return filtered.at(axis, places.remainder(filtered.size(axis)));
  }
}
