package io.github.selfdeblur.options.choice;

/** What is known of the noise while the networks are fitted. */
public enum NoiseModel implements Named {
  /** The same everywhere, as published. */
  UNIFORM("uniform"),
  /**
   * Photons and read noise: every pixel counts as much as it tells, saturated and dead ones not.
   */
  POISSON_GAUSSIAN("poisson-gaussian");

  private final String label;

  NoiseModel(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * The model called {@code label}, in any case.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static NoiseModel named(String label) {
    return Named.parse(NoiseModel.class, "Noise model", label);
  }
}
