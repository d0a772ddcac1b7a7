package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import java.io.Serializable;

/**
 * The noise of an image or of all planes of a stack, as it follows the light. It is never 0: grey
 * values come in steps, and those are noise, too.
 *
 * @param line variance over grey value
 * @param sigma the root of the mean variance over all px: what is left of a blurry image that is
 *     explained
 * @param sigmaInLight the root of the mean variance where the light is, each place as much as it is
 *     lit: what the strength of a deconvolution follows. It equals σ where the noise is the same
 *     everywhere; where most of the image is empty, σ is that of an empty background
 * @param kind in words, for people
 */
public record ImageNoise(PoissonGaussian line, double sigma, double sigmaInLight, String kind)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** Of the range: below it a float does not tell one grey value from the next for certain. */
  private static final double LEAST_SHARE = 1e-6;

  /** Of a small image so much more is assumed: too little noise harms more than too much. */
  private static final double STANDARD_ERRORS = 2;

  /** A gain that makes less than this share of the variance is none. */
  private static final double LEAST_PHOTONS = 0.1;

  /**
   * Estimates the noise.
   *
   * @param image a plane or a stack of grey values that are linear in the light
   */
  public static ImageNoise of(Grid image) {
    NoiseBlocks blocks = NoiseBlocks.of(image);
    PoissonGaussian line = PoissonGaussian.of(blocks);
    double range = image.maximum() - image.minimum();
    double floor = Math.max(GreySteps.of(image).roundingSigma(), LEAST_SHARE * range);
    floor = Math.max(floor, Double.MIN_NORMAL);
    double safe = 1 + STANDARD_ERRORS / Math.sqrt(Math.max(1, blocks.count()));
    double mean = safe * line.meanSigma(image);
    double lit = safe * lit(line, blocks, DarkLevel.of(image));
    return new ImageNoise(
        line, Math.max(floor, mean), Math.max(floor, lit), kind(line, mean, lit, floor));
  }

  /** Where a person gave σ: the same everywhere. */
  public static ImageNoise given(double sigma) {
    return new ImageNoise(new PoissonGaussian(0, sigma * sigma), sigma, sigma, "given");
  }

  private static double lit(PoissonGaussian line, NoiseBlocks blocks, double dark) {
    double light = 0;
    double variance = 0;
    for (double grey : blocks.middles()) {
      double above = Math.max(0, grey - dark);
      light += above;
      variance += above * Math.pow(line.sigmaAt(grey), 2);
    }
    return light == 0 ? 0 : Math.sqrt(variance / light);
  }

  private static String kind(PoissonGaussian line, double mean, double lit, double floor) {
    double sigma = Math.max(mean, lit);
    if (sigma <= floor) {
      return "no more than the steps of the grey values";
    }
    double photons = 1 - Math.max(0, line.constant()) / (sigma * sigma);
    if (line.gain() == 0 || photons < LEAST_PHOTONS) {
      return "the same everywhere";
    }
    return "photon noise, which grows with the light";
  }
}
