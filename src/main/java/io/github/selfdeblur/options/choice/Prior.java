package io.github.selfdeblur.options.choice;

/** A prior of the latent image while networks are fitted. */
public enum Prior implements Named {
  /** None. */
  NONE,
  /** Few edges. */
  SPARSE,
  /** Dark is dark, bright is bright. */
  EXTREME
}
