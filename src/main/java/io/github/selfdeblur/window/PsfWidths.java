package io.github.selfdeblur.window;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import io.github.selfdeblur.quality.FullWidth;
import java.util.Locale;
import java.util.OptionalDouble;

/** How wide a PSF is along its axes, in words. */
public final class PsfWidths {

  private static final String[] AXES = {"x", "y", "z"};

  private PsfWidths() {}

  /**
   * Full widths at half maximum, such as "FWHM: x 0.25 µm, y 0.26 µm, z 0.80 µm", in px where their
   * size is unknown; of an axis along which the PSF is too wide or has too few px, "?".
   *
   * @param psf of two or three dimensions
   */
  public static String text(Grid psf, PixelSize size) {
    StringBuilder text = new StringBuilder("FWHM: ");
    for (int axis = 0; axis < psf.dimensions(); axis++) {
      double px = FullWidth.of(psf, axis);
      OptionalDouble um = axis < 2 ? size.knownUm() : size.stepUm();
      text.append(axis == 0 ? "" : ", ").append(AXES[axis]).append(' ').append(width(px, um));
    }
    return text.toString();
  }

  private static String width(double px, OptionalDouble um) {
    if (Double.isNaN(px)) {
      return "?";
    }
    return um.isPresent()
        ? String.format(Locale.ROOT, "%.2f µm", px * um.getAsDouble())
        : String.format(Locale.ROOT, "%.1f px", px);
  }
}
