package io.github.selfdeblur.options.choice;

/** The type of a result's grey values. */
public enum OutputType implements Named {
  /** 32-bit, nothing rounded or clipped. */
  FLOAT("32-bit"),
  /** The input's: rounded, and scaled where its range is too small. */
  INPUT("input");

  private final String label;

  OutputType(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * The type called {@code label}, in any case.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static OutputType named(String label) {
    return Named.parse(OutputType.class, "Output", label);
  }
}
