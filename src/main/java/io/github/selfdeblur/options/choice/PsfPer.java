package io.github.selfdeblur.options.choice;

/** Which planes of a hyperstack share a PSF. */
public enum PsfPer implements Named {
  /** Those of a channel, over all slices and frames. */
  CHANNEL("channel"),
  /** None: each plane has its own. */
  PLANE("plane"),
  /** All. */
  IMAGE("image");

  private final String label;

  PsfPer(String label) {
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
  public static PsfPer named(String label) {
    return Named.parse(PsfPer.class, "PSF per", label);
  }
}
