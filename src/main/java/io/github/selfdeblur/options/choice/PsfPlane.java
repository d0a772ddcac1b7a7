package io.github.selfdeblur.options.choice;

/** In which of the planes that share a PSF it is sought. */
public enum PsfPlane implements Named {
  /** In the sharpest of them. */
  SHARPEST,
  /** At the slice and frame that the user sees. */
  CURRENT
}
