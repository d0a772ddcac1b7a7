package io.github.selfdeblur.options.choice;

/** Where the networks run. */
public enum ComputeDevice implements Named {
  /** The GPU where PyTorch finds one, else the CPU. */
  AUTO("auto"),
  /** The CPU. */
  CPU("cpu"),
  /** The GPU; an error where there is none. */
  GPU("gpu");

  private final String label;

  ComputeDevice(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * The device called {@code label}, in any case.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static ComputeDevice named(String label) {
    return Named.parse(ComputeDevice.class, "Device", label);
  }
}
