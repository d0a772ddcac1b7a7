package io.github.selfdeblur.options.choice;

/** The type of a result's grey values. */
public enum OutputType implements Named {
  /** 32-bit, nothing rounded or clipped. */
  FLOAT,
  /** The input's: rounded, and scaled where its range is too small. */
  INPUT;

  @Override
  public String label() {
    return this == FLOAT ? "32-bit" : Named.super.label();
  }
}
