package io.github.selfdeblur.options.optics;

import java.util.Locale;

/** Numbers that no microscope has, such as nm given for µm. */
public final class OpticsLimits {

  /** Beyond what any objective has. */
  private static final double LARGEST_APERTURE = 1.7;

  private static final double LARGEST_PIXEL_UM = 10;

  private static final double LARGEST_INDEX = 2;

  private OpticsLimits() {}

  /**
   * Refuses an NA or a pixel size that no microscope has; those of 0 are not known.
   *
   * @throws IllegalArgumentException with one sentence
   */
  public static void check(double aperture, double pixelUm) {
    if (aperture > LARGEST_APERTURE) {
      throw new IllegalArgumentException(
          "The numerical aperture must be at most " + LARGEST_APERTURE + ", got " + aperture + ".");
    }
    if (pixelUm > LARGEST_PIXEL_UM) {
      String example = (float) pixelUm + " nm is " + (float) (pixelUm / 1000);
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The pixel size in the specimen is in µm and at most %.0f: %s, got %s.",
              LARGEST_PIXEL_UM,
              example.replace(".0 nm", " nm"),
              pixelUm));
    }
  }

  /**
   * Refuses a refractive index that an immersion of such an objective cannot have.
   *
   * @throws IllegalArgumentException with one sentence
   */
  public static void checkIndex(double index, double aperture) {
    if (!(index >= Math.max(1, aperture) && index <= LARGEST_INDEX)) {
      throw new IllegalArgumentException(
          "The refractive index must be from 1 to 2 and not below the numerical aperture of %s, got %s."
              .formatted(aperture, index));
    }
  }
}
