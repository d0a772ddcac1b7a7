package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.SizeRules;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A camera's noise: variance = gain · (signal − offset) + read noise², a straight line of the grey
 * value. Found as in Foi, Trimeche, Katkovnik, Egiazarian 2008, doi:10.1109/TIP.2008.2001399, by
 * the variance of details at each grey level; here the levels are groups of blocks of 3 × 3 px
 * sorted by their mean, and the detail is the second difference along both axes, in which smooth
 * structure cancels.
 *
 * @param gain grey values a photoelectron, ≥ 0
 * @param constant the variance, in squared grey values, where the grey value is 0
 */
public record PoissonGaussian(double gain, double constant) implements Serializable {

  private static final long serialVersionUID = 1;

  private static final int GROUPS = 32;
  private static final int LEAST_GROUP = 64;
  private static final int ROUNDS = 20;

  /** Variances this share off the line weigh half. */
  private static final double TOLERANCE = 0.1;

  /** No variance weighs as if it were below this share of their mean. */
  private static final double LEAST_SHARE = 1e-2;

  /**
   * The noise of an image, from the image alone.
   *
   * @param image at least 16 × 16 grey values, linear in the light
   */
  public static PoissonGaussian of(Grid image) {
    SizeRules.atLeast(16, image, "An image for the camera's gain");
    return of(NoiseBlocks.of(image));
  }

  /** The same from blocks; too few of them for a line tell of one variance for all light. */
  static PoissonGaussian of(NoiseBlocks blocks) {
    if (blocks.count() < 2 * LEAST_GROUP) {
      double sigma = blocks.count() == 0 ? 0 : NoiseLevel.ofDetails(blocks.details().clone());
      return new PoissonGaussian(0, sigma * sigma);
    }
    return line(blocks);
  }

  /** The line through the groups' variances; where there is no light, there is one of none. */
  private static PoissonGaussian line(NoiseBlocks blocks) {
    double[] means = blocks.means();
    double[] details = blocks.details();
    int[] order =
        IntStream.range(0, means.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> means[i]))
            .mapToInt(i -> i)
            .toArray();
    int groups = Math.max(2, Math.min(GROUPS, order.length / LEAST_GROUP));
    boolean black = blocks.empty() >= LEAST_GROUP;
    double[] signal = new double[black ? groups + 1 : groups];
    double[] variance = new double[signal.length];
    signal[signal.length - 1] = blocks.least();
    for (int g = 0; g < groups; g++) {
      int[] group =
          Arrays.copyOfRange(order, g * order.length / groups, (g + 1) * order.length / groups);
      signal[g] = Arrays.stream(group).mapToDouble(i -> means[i]).average().orElseThrow();
      double sigma =
          NoiseLevel.ofDetails(Arrays.stream(group).mapToDouble(i -> details[i]).toArray());
      variance[g] = sigma * sigma;
    }
    return fitted(signal, variance);
  }

  /**
   * Least squares of the relative errors, as an estimated variance errs by a share of itself; then
   * again and again with less weight for groups that lie far off, whose details are structure.
   */
  private static PoissonGaussian fitted(double[] signal, double[] variance) {
    double mean = Arrays.stream(variance).average().orElseThrow();
    PoissonGaussian line = new PoissonGaussian(0, mean);
    if (mean == 0) {
      return line;
    }
    for (int round = 0; round < ROUNDS; round++) {
      double[] weights = new double[signal.length];
      for (int g = 0; g < signal.length; g++) {
        double expected = Math.max(line.gain * signal[g] + line.constant, LEAST_SHARE * mean);
        double off = round == 0 ? 0 : (variance[g] / expected - 1) / TOLERANCE;
        weights[g] = 1 / (expected * expected * (1 + off * off));
      }
      line = weighted(signal, variance, weights);
    }
    return line;
  }

  private static PoissonGaussian weighted(double[] signal, double[] variance, double[] weights) {
    double w = 0;
    double ws = 0;
    double wv = 0;
    double wss = 0;
    double wsv = 0;
    for (int g = 0; g < signal.length; g++) {
      w += weights[g];
      ws += weights[g] * signal[g];
      wv += weights[g] * variance[g];
      wss += weights[g] * signal[g] * signal[g];
      wsv += weights[g] * signal[g] * variance[g];
    }
    double spread = wss - ws * ws / w;
    double gain = spread > 0 ? Math.max(0, (wsv - ws * wv / w) / spread) : 0;
    return new PoissonGaussian(gain, (wv - gain * ws) / w);
  }

  /** σ of the noise at a grey value. */
  public double sigmaAt(double grey) {
    return Math.sqrt(Math.max(0, gain * grey + constant));
  }

  /**
   * σ of the read noise where no light falls.
   *
   * @param offset the camera's grey value without light
   */
  public double readNoise(double offset) {
    return sigmaAt(offset);
  }

  /** The root of the mean variance over an image. */
  public double meanSigma(Grid image) {
    double sum = 0;
    for (float value : image.values()) {
      sum += Math.max(0, gain * value + constant);
    }
    return Math.sqrt(sum / image.values().length);
  }
}
