package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;

/**
 * How much each pixel tells of the light: the root of the mean variance over its own, by which a
 * difference is multiplied before it is squared. That is the Gaussian approximation of the
 * Poisson-Gaussian likelihood with the variance at the measured light; its logarithm, which the
 * light hardly changes, is left out.
 */
public final class PixelWeights {

  /** No variance counts as if it were below this share of the mean. */
  private static final double LEAST_SHARE = 0.1;

  /** Half the side of the square whose mean stands for the light. */
  private static final int REACH = 2;

  private PixelWeights() {}

  /**
   * The roots of the weights, 0 for pixels that tell nothing.
   *
   * @param image of height × width grey values
   * @param noise of the image
   * @param useless whether a pixel is saturated or dead, as many as the image has pixels
   */
  public static Grid roots(Grid image, PoissonGaussian noise, boolean[] useless) {
    double mean = Math.pow(noise.meanSigma(image), 2);
    float[] roots = new float[image.values().length];
    for (int i = 0; i < roots.length; i++) {
      if (!useless[i]) {
        double variance = Math.pow(noise.sigmaAt(light(image, i)), 2);
        roots[i] = mean == 0 ? 1 : (float) Math.sqrt(mean / Math.max(variance, LEAST_SHARE * mean));
      }
    }
    return new Grid(roots, image.width(), image.height());
  }

  /** The mean around a pixel. */
  private static double light(Grid image, int i) {
    int x = i % image.width();
    int y = i / image.width();
    double sum = 0;
    int count = 0;
    for (int row = Math.max(0, y - REACH); row <= Math.min(image.height() - 1, y + REACH); row++) {
      int right = Math.min(image.width() - 1, x + REACH);
      for (int column = Math.max(0, x - REACH); column <= right; column++) {
        sum += image.values()[row * image.width() + column];
        count++;
      }
    }
    return sum / count;
  }
}
