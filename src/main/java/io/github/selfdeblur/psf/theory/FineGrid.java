package io.github.selfdeblur.psf.theory;

import io.github.selfdeblur.convolution.PlaneFourier;
import io.github.selfdeblur.grid.FastSize;

/**
 * A periodic square on which intensities are computed: px so fine that nothing folds, and so wide
 * that no light meets its own copy where it is looked at. Its first px is the axis.
 *
 * @param side fine px
 * @param parts fine px along a px of the PSF
 * @param pixelUm side of a fine px, µm
 * @param fourier its transform
 */
record FineGrid(int side, int parts, double pixelUm, PlaneFourier fourier) {

  /** Light beyond its geometrical end that is kept, in wavelength / NA. */
  private static final double MARGIN = 12;

  private static final int LARGEST = 2048;

  /**
   * @param sidePx of the PSF's longer side
   * @param reachUm how far from the axis rays end
   */
  static FineGrid of(TheoreticalRecipe recipe, int sidePx, double reachUm) {
    double pixelUm = recipe.optics().pixelUm().orElseThrow();
    double emission = recipe.optics().wavelengthUm();
    double aperture = recipe.optics().aperture();
    double band = 2 * aperture / emission;
    if (recipe.optics().modality().hasPinhole()) {
      band += 2 * aperture / recipe.excitationUm();
    }
    int parts = Math.max(1, (int) Math.ceil(2 * band * pixelUm));
    double half = sidePx * pixelUm / 2;
    double um = half + Math.max(2 * half, reachUm) + MARGIN * emission / aperture;
    double side = um / pixelUm * parts;
    if (side > LARGEST) {
      throw new IllegalArgumentException(
          ("The PSF needs a grid of %.0f px a side for its light of up to %.0f µm from the axis, and"
                  + " at most %d are possible: take fewer slices or less depth.")
              .formatted(side, reachUm, LARGEST));
    }
    int fast = FastSize.atLeast((int) Math.ceil(side));
    return new FineGrid(fast, parts, pixelUm / parts, new PlaneFourier(fast, fast));
  }

  /** Where fine px (x, y) lies. */
  int index(int x, int y) {
    return Math.floorMod(y, side) * side + Math.floorMod(x, side);
  }

  /** A complex plane of zeros. */
  float[] plane() {
    return new float[2 * side * side];
  }

  /** What intensities are multiplied by in Fourier space. */
  interface Transfer {
    /** At a frequency in cycles a fine px. */
    double at(double across, double down);
  }

  /** The intensities after a real, even transfer function, none below 0. */
  float[] filtered(float[] intensity, float[] transfer) {
    float[] plane = plane();
    for (int i = 0; i < intensity.length; i++) {
      plane[2 * i] = intensity[i];
    }
    fourier.forward(plane);
    for (int i = 0; i < transfer.length; i++) {
      plane[2 * i] *= transfer[i];
      plane[2 * i + 1] *= transfer[i];
    }
    fourier.inverse(plane);
    float[] filtered = new float[intensity.length];
    for (int i = 0; i < filtered.length; i++) {
      filtered[i] = Math.max(0, plane[2 * i]);
    }
    return filtered;
  }

  /** The values of a transfer function at the grid's frequencies. */
  float[] sampled(Transfer transfer) {
    float[] values = new float[side * side];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) transfer.at(cycles(i % side), cycles(i / side));
    }
    return values;
  }

  private double cycles(int index) {
    return (double) (index < (side + 1) / 2 ? index : index - side) / side;
  }
}
