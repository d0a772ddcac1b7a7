package io.github.selfdeblur.quality;

import io.github.selfdeblur.grid.DoublePlane;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.SizeRules;

/**
 * How much worse a blind result is than the one obtained with the known kernel; 1 is equally good.
 * Levin, Weiss, Durand, Freeman 2009, doi:10.1109/CVPR.2009.5206815. All planes are of one size and
 * unit, and already aligned. NaN where both differences vanish, infinity where the known kernel's
 * does.
 */
public final class ErrorRatio {

  private ErrorRatio() {}

  /**
   * ‖estimate − truth‖₂ / ‖known − truth‖₂ with spectral norms of the differences as matrices: the
   * convention of the SelfDeblur program, doi:10.1109/CVPR42600.2020.00340.
   *
   * @param knownKernelResult what non-blind deconvolution makes of the same image
   */
  public static double spectral(Grid estimate, Grid knownKernelResult, Grid truth) {
    requireSameSize(estimate, knownKernelResult, truth);
    DoublePlane exact = DoublePlane.of(truth);
    return SpectralNorm.of(DoublePlane.of(estimate).minus(exact))
        / SpectralNorm.of(DoublePlane.of(knownKernelResult).minus(exact));
  }

  /**
   * Σ(estimate − truth)² / Σ(known − truth)²: Levin's own convention.
   *
   * @param knownKernelResult what non-blind deconvolution makes of the same image
   */
  public static double squared(Grid estimate, Grid knownKernelResult, Grid truth) {
    requireSameSize(estimate, knownKernelResult, truth);
    return squares(estimate, truth) / squares(knownKernelResult, truth);
  }

  private static void requireSameSize(Grid estimate, Grid known, Grid truth) {
    SizeRules.same("Result", estimate, "truth", truth);
    SizeRules.same("Known-kernel result", known, "truth", truth);
  }

  private static double squares(Grid plane, Grid truth) {
    double sum = 0;
    for (int i = 0; i < truth.values().length; i++) {
      double difference = (double) plane.values()[i] - truth.values()[i];
      sum += difference * difference;
    }
    return sum;
  }
}
