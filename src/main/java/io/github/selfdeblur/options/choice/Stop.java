package io.github.selfdeblur.options.choice;

/** What can end a run before all iterations are done. */
public enum Stop implements Named {
  /** Nothing: all iterations are done. */
  NEVER("never"),
  /** The latent image is at rest: its variance over the last iterations falls no more. */
  VARIANCE("variance"),
  /** What is not explained is no more than the noise. */
  NOISE("noise"),
  /** What is not explained looks as much like white noise as it will. */
  WHITENESS("whiteness"),
  /** The PSF is at rest. */
  PSF("psf");

  private final String label;

  Stop(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * The rule called {@code label}, in any case.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static Stop named(String label) {
    return Named.parse(Stop.class, "Stop", label);
  }
}
