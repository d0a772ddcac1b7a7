package io.github.selfdeblur.image.hyperstack;

import java.util.Arrays;
import java.util.List;

/**
 * How many px of an image a px of its PSF is long along each axis.
 *
 * @param factors 1 where pixels are alike, or do not compare
 * @param notes for the user, a sentence each: what was not compared
 */
record PixelRatio(double[] factors, List<String> notes) {

  /** Pixel sizes that differ by less than this share are the same. */
  private static final double TOLERANCE = 0.01;

  static PixelRatio of(PixelSize psf, PixelSize image, int dimensions) {
    double[] same = new double[dimensions];
    Arrays.fill(same, 1);
    String sizes =
        psf.describe(dimensions)
            + " of the PSF and "
            + image.describe(dimensions)
            + " of the image";
    if (!psf.compares(image)) {
      boolean silent =
          !psf.isSet()
              || !image.isSet()
              || psf.describe(dimensions).equals(image.describe(dimensions));
      return new PixelRatio(same, silent ? List.of() : List.of(notCompared(psf, image, sizes)));
    }
    double[] factors = Arrays.copyOf(psf.over(image), dimensions);
    boolean stretched = dimensions > 2 && isOther(factors[2]);
    if (stretched && (psf.isStepUnset() || image.isStepUnset())) {
      factors[2] = 1;
      return new PixelRatio(factors, List.of(unset(psf.isStepUnset() ? "PSF" : "image", sizes)));
    }
    return new PixelRatio(factors, List.of());
  }

  /** Whether the PSF must be resampled. */
  boolean isOther() {
    return Arrays.stream(factors).anyMatch(PixelRatio::isOther);
  }

  private static boolean isOther(double factor) {
    return !(Math.abs(factor - 1) < TOLERANCE);
  }

  private static String notCompared(PixelSize psf, PixelSize image, String sizes) {
    String why =
        psf.isPrint() || image.isPrint()
            ? "inches, and more than 10 µm in cm, are of paper or a screen, not of a specimen"
            : "the units do not compare";
    return "The pixels, " + sizes + ", were taken to be equal: " + why + ".";
  }

  private static String unset(String which, String sizes) {
    return "The z-step of the "
        + which
        + " is exactly 1, as where nobody has set it ("
        + sizes
        + "): slices were taken to lie equally far apart; else set it with Image > Properties.";
  }
}
