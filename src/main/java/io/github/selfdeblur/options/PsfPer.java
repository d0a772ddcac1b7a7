package io.github.selfdeblur.options;

/** For which of many images a PSF is found. */
public enum PsfPer implements Named {
  /** One for each. */
  FILE("file"),
  /** Only for the first that gives one; it serves all. */
  FIRST("first");

  private final String label;

  PsfPer(String label) {
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
  public static PsfPer named(String label) {
    return Named.parse(PsfPer.class, "PSF per", label);
  }
}
