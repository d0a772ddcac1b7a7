package io.github.selfdeblur.options.choice;

/** In which of the planes that share a PSF it is sought. */
public enum PsfPlane implements Named {
  /** In the sharpest of them. */
  SHARPEST("sharpest"),
  /** At the slice and frame that the user sees. */
  CURRENT("current");

  private final String label;

  PsfPlane(String label) {
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
  public static PsfPlane named(String label) {
    return Named.parse(PsfPlane.class, "PSF plane", label);
  }
}
