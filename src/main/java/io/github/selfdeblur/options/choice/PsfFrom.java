package io.github.selfdeblur.options.choice;

/** For which of many images a PSF is found. */
public enum PsfFrom implements Named {
  /** One for each. */
  FILE("file"),
  /** Only for the first that gives one; it serves all. */
  FIRST("first");

  private final String label;

  PsfFrom(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * The choice called {@code label}, in any case.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static PsfFrom named(String label) {
    return Named.parse(PsfFrom.class, "PSF from", label);
  }
}
