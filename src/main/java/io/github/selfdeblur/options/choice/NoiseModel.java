package io.github.selfdeblur.options.choice;

/** What is known of the noise while the networks are fitted. */
public enum NoiseModel implements Named {
  /** The same everywhere, as published. */
  UNIFORM,
  /**
   * Photons and read noise: every pixel counts as much as it tells, saturated and dead ones not.
   */
  POISSON_GAUSSIAN
}
