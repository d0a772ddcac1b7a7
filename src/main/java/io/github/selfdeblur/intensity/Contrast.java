package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import java.io.Serializable;

/**
 * The grey values that an image makes use of, whatever its type and its camera's offset.
 *
 * @param dark the darkest places'
 * @param bright the largest value that is no lone hot px
 */
public record Contrast(double dark, double bright) implements Serializable {

  private static final long serialVersionUID = 1;

  /** Standard deviations of noise by which a hot px stands out from the brightest beside it. */
  private static final double OUTSTANDING = 8;

  /**
   * That of an image or of all planes of a stack.
   *
   * @param noise of it
   */
  public static Contrast of(Grid image, PoissonGaussian noise) {
    double dark = DarkLevel.of(image);
    double bright = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < image.values().length; i++) {
      float value = image.values()[i];
      if (value > bright) {
        double beside = Neighbours.of(image, i).largest();
        double most = beside + OUTSTANDING * noise.sigmaAt(beside);
        bright = Math.max(bright, Math.min(value, most));
      }
    }
    return bright > dark
        ? new Contrast(dark, bright)
        : new Contrast(image.minimum(), image.maximum());
  }

  /**
   * What no sharp image is darker than: half as far below dark as bright is above it, or 0. A
   * method that multiplies would be lost in an offset that is many times the contrast.
   */
  public double floor() {
    return Math.max(0, dark - range() / 2);
  }

  /** Grey values from dark to bright. */
  public double range() {
    return bright - dark;
  }
}
