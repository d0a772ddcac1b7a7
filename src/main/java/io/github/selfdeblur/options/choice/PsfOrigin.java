package io.github.selfdeblur.options.choice;

/** Which px of a PSF is its origin, the place at which the point of light lies. */
public enum PsfOrigin implements Named {
  /** The middle of the support; of an even number of px the second of the two in the middle. */
  MIDDLE,
  /** The brightest px. */
  PEAK,
  /** The px next to the centre of gravity. */
  CENTROID
}
