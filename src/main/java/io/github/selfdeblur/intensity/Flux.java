package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import java.io.Serializable;
import java.util.Locale;

/**
 * What puts the sum of a sharp image right: a PSF of sum 1 keeps it. Where nothing is darker than
 * no light, the sum is light, and the image is multiplied. Where noise or a background lies on both
 * sides of no light, their sum is a difference, which a ratio would turn against the light; then
 * the image is shifted.
 *
 * @param factor &gt; 0
 * @param shift is added after that, on the image's scale
 */
public record Flux(double factor, double shift) implements Serializable {

  private static final long serialVersionUID = 1;

  /** Leaves the sum as it is. */
  public static final Flux NONE = new Flux(1, 0);

  /** The sum of a result may differ by this share from the image's before it is put right. */
  private static final double TOLERANCE = 0.01;

  /**
   * @param sharp on the scale of {@code blurry}
   * @param light whether 0 there is no light
   */
  public static Flux of(Grid sharp, Grid blurry, boolean light) {
    boolean positive = light && blurry.minimum() >= 0;
    return of(sharp.sum(), blurry.sum(), positive, blurry.values().length);
  }

  /**
   * The same of an image that is known by its sums.
   *
   * @param is the sharp image's sum
   * @param should the blurry image's sum
   * @param light whether the blurry image is light, with nothing below 0
   * @param px how many there are
   */
  public static Flux of(double is, double should, boolean light, long px) {
    if (light && is > 0 && should > 0) {
      double ratio = is / should;
      return new Flux(Math.abs(ratio - 1) <= TOLERANCE ? 1 : 1 / ratio, 0);
    }
    return new Flux(1, (should - is) / px);
  }

  public Grid applied(Grid sharp) {
    return sharp.scaled(factor, shift);
  }

  /**
   * What was done, a sentence; empty where nothing was.
   *
   * @param shift grey values
   */
  public static String sentence(double factor, double shift) {
    String done =
        shift == 0
            ? String.format(Locale.ROOT, "multiplied by %.3g", factor)
            : String.format(Locale.ROOT, "shifted by %.3g grey values", shift);
    return factor == 1 && shift == 0
        ? ""
        : "The result was " + done + " to keep the sum of the image.";
  }
}
