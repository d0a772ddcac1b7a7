package io.github.selfdeblur.options.schedule;

import io.github.selfdeblur.rules.Require;

/**
 * Adam's learning rates during a phase.
 *
 * @param image for G_x at the phase's start, &gt; 0
 * @param kernel for G_k at the phase's start; 0 keeps the kernel as it is
 * @param finalShare of both that is left at the phase's end, &gt; 0; on the way it falls in a
 *     straight line
 */
public record Rates(double image, double kernel, double finalShare) {

  /** Those of the paper's first 2000 iterations. */
  public static final Rates REFERENCE = new Rates(0.01, 1e-4, 1);

  public Rates {
    Require.positive(image, "The image network's learning rate");
    Require.notNegative(kernel, "The kernel network's learning rate");
    Require.positive(finalShare, "The share of the learning rates at a phase's end");
  }

  /** Whether the kernel stays as it is. */
  public boolean keepKernel() {
    return kernel == 0;
  }

  /** Both rates multiplied by {@code factor}. */
  public Rates times(double factor) {
    return new Rates(image * factor, kernel * factor, finalShare);
  }

  /** The kernel's rate multiplied by {@code factor}. */
  public Rates kernelTimes(double factor) {
    return new Rates(image, kernel * factor, finalShare);
  }

  /** What both rates are multiplied by after {@code share} of the phase, from 0 to 1. */
  public double factor(double share) {
    return 1 + (finalShare - 1) * share;
  }
}
