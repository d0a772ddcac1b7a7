package io.github.selfdeblur.quality;

import io.github.selfdeblur.plane.Pixels;
import java.util.OptionalDouble;

/**
 * What the strength of a deconvolution follows, so that it depends on neither the image's type nor
 * its unit.
 *
 * @param noise of the image, in its unit
 * @param contrast the values it makes use of
 * @param white at which px are saturated; where none are, a value above all
 */
public record Signal(ImageNoise noise, Contrast contrast, double white) {

  /** Where nothing is saturated, white lies so many times as high above dark as the brightest. */
  private static final double ABOVE = 1.25;

  /**
   * Of an image or of all planes of a stack.
   *
   * @param planes values linear in the light, planes one below the other
   * @param height of each plane, px
   * @param sigma the noise's standard deviation; empty: estimated
   */
  public static Signal of(Pixels planes, int height, OptionalDouble sigma) {
    ImageNoise estimated = ImageNoise.of(planes, height);
    ImageNoise noise = sigma.isPresent() ? ImageNoise.given(sigma.getAsDouble()) : estimated;
    Contrast contrast = Contrast.of(planes, height, estimated.line());
    double largest = planes.maximum();
    double above = contrast.dark() + ABOVE * (largest - contrast.dark());
    return new Signal(noise, contrast, Saturation.isIn(planes) ? largest : above);
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
