package io.github.selfdeblur;

import io.github.selfdeblur.options.Method;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.quality.NoiseLevel;
import io.github.selfdeblur.quality.PoissonGaussian;

/** The noise's standard deviation as the rules for the methods' strengths were measured with it. */
final class Noise {

  /** A line of noise over grey value needs an image of this side. */
  private static final int LEAST_SIDE = 16;

  private Noise() {}

  /**
   * Of a plane, in its unit. The sparse prior's rule follows the median of the finest details,
   * which sees the darker half of photon noise; the others' the mean over all grey values.
   */
  static double sigma(Pixels plane, Method method) {
    boolean small = Math.min(plane.width(), plane.height()) < LEAST_SIDE;
    return small || method == Method.SPARSE || method == Method.NETWORK
        ? NoiseLevel.of(plane)
        : PoissonGaussian.of(plane).meanSigma(plane);
  }
}
