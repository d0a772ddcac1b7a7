package io.github.selfdeblur.options.choice;

/** How a microscope gathers its light, which decides what its PSF is like. */
public enum Modality implements Named {
  /** The whole field lit and seen at once. */
  WIDEFIELD,
  /** A point lit, and seen through a pinhole. */
  CONFOCAL,
  /** Many points lit, and seen through many pinholes. */
  SPINNING_DISK,
  /** A sheet of light from the side, seen as a whole. */
  LIGHT_SHEET;

  /** Whether the light comes through pinholes. */
  public boolean hasPinhole() {
    return this == CONFOCAL || this == SPINNING_DISK;
  }

  /** Whether a sheet of light lights the slice alone. */
  public boolean isSheet() {
    return this == LIGHT_SHEET;
  }
}
