package io.github.selfdeblur.options;

/** Which image a run ends with. */
public enum Finish implements Named {
  /** G_x's, as published. */
  NETWORK("network"),
  /** The blurry image deconvolved with the estimated PSF under a sparse prior. */
  SPARSE("sparse");

  private final String label;

  Finish(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * The finish called {@code label}, in any case.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static Finish named(String label) {
    return Named.parse(Finish.class, "Finish", label);
  }
}
