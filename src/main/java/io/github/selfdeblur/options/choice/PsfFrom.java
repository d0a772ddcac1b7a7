package io.github.selfdeblur.options.choice;

/** For which of many images a PSF is found. */
public enum PsfFrom implements Named {
  /** One for each. */
  FILE,
  /** Only for the first that gives one; it serves all. */
  FIRST
}
