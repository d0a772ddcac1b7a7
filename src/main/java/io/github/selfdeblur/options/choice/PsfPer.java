package io.github.selfdeblur.options.choice;

/** Which planes of a hyperstack share a PSF. */
public enum PsfPer implements Named {
  /** Those of a channel, over all slices and frames. */
  CHANNEL,
  /** None: each plane has its own. */
  PLANE,
  /** All. */
  IMAGE
}
