package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Value;

/**
 * 1 − SSIM for images in [0, 1]: local statistics under a Gaussian window, zeros beyond the border,
 * the mean over the whole map. Wang, Bovik, Sheikh, Simoncelli 2004, doi:10.1109/TIP.2003.819861,
 * eq. 13, with the border of the SelfDeblur program.
 */
public final class StructuralDissimilarity implements Loss {

  private static final int RADIUS = 5;
  private static final double SIGMA_PX = 1.5;
  private static final double C1 = 0.01 * 0.01;
  private static final double C2 = 0.03 * 0.03;

  private final Value window;

  /**
   * @param window the values of {@link #window()} as a graph input (1, 1, 11, 11)
   */
  public StructuralDissimilarity(Value window) {
    this.window = window;
  }

  /** A Gaussian of σ 1.5 px on 11 × 11 px, row-major, sum 1. */
  public static float[] window() {
    int size = 2 * RADIUS + 1;
    double[] profile = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double d = i - RADIUS;
      profile[i] = Math.exp(-d * d / (2 * SIGMA_PX * SIGMA_PX));
      sum += profile[i];
    }
    float[] window = new float[size * size];
    for (int i = 0; i < window.length; i++) {
      window[i] = (float) (profile[i / size] * profile[i % size] / (sum * sum));
    }
    return window;
  }

  @Override
  public Value between(Value yHat, Value y) {
    Value meanA = mean(yHat);
    Value meanB = mean(y);
    Value meanAA = meanA.times(meanA);
    Value meanBB = meanB.times(meanB);
    Value meanAB = meanA.times(meanB);
    Value varianceA = mean(yHat.times(yHat)).minus(meanAA);
    Value varianceB = mean(y.times(y)).minus(meanBB);
    Value covariance = mean(yHat.times(y)).minus(meanAB);
    Value luminance = meanAB.times(2).plus(C1);
    Value structure = covariance.times(2).plus(C2);
    Value norm = meanAA.plus(meanBB).plus(C1).times(varianceA.plus(varianceB).plus(C2));
    return luminance.times(structure).over(norm).mean().times(-1).plus(1);
  }

  private Value mean(Value image) {
    return image.conv2d(window, null, 1, RADIUS);
  }
}
