package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * What the strength of a deconvolution follows, so that it depends on neither the image's type nor
 * its unit.
 *
 * @param noise of the image, in its unit
 * @param contrast the values it makes use of
 * @param white at which px are saturated; where none are, a value above all
 */
public record Signal(ImageNoise noise, Contrast contrast, double white) implements Serializable {

  private static final long serialVersionUID = 1;

  /** Where nothing is saturated, white lies so many times as high above dark as the brightest. */
  private static final double ABOVE = 1.25;

  /**
   * Of an image or of all planes of a stack.
   *
   * @param image values linear in the light
   * @param sigma the noise's standard deviation; empty: estimated
   */
  public static Signal of(Grid image, OptionalDouble sigma) {
    ImageNoise estimated = ImageNoise.of(image);
    ImageNoise noise = sigma.isPresent() ? ImageNoise.given(sigma.getAsDouble()) : estimated;
    Contrast contrast = Contrast.of(image, estimated.line());
    double largest = image.maximum();
    double above = contrast.dark() + ABOVE * (largest - contrast.dark());
    return new Signal(noise, contrast, Saturation.isIn(image) ? largest : above);
  }

  /** The same with px saturated from a value on. */
  public Signal withWhite(double level) {
    return new Signal(noise, contrast, level);
  }

  /** The noise where the light is, in units of the contrast. */
  public double relativeNoise() {
    return noise.sigmaInLight() / contrast.range();
  }
}
