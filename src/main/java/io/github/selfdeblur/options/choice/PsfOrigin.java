package io.github.selfdeblur.options.choice;

/** Which px of a PSF is its origin, the place at which the point of light lies. */
public enum PsfOrigin implements Named {
  /** The middle of the support; of an even number of px the second of the two in the middle. */
  MIDDLE("middle"),
  /** The brightest px. */
  PEAK("peak"),
  /** The px next to the centre of gravity. */
  CENTROID("centroid");

  private final String label;

  PsfOrigin(String label) {
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
  public static PsfOrigin named(String label) {
    return Named.parse(PsfOrigin.class, "PSF origin", label);
  }
}
