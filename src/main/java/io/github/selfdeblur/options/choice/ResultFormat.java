package io.github.selfdeblur.options.choice;

/** How images are written to files. */
public enum ResultFormat implements Named {
  /** TIFF with all that ImageJ knows of the image: 32-bit, or RGB of an RGB image. */
  TIF("tif"),
  /** PNG as the image is displayed: 8-bit, or RGB of an RGB image. */
  PNG("png");

  private final String label;

  ResultFormat(String label) {
    this.label = label;
  }

  /** Also the extension of its files. */
  @Override
  public String label() {
    return label;
  }

  /**
   * The format called {@code label}, in any case.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static ResultFormat named(String label) {
    return Named.parse(ResultFormat.class, "Format", label);
  }
}
