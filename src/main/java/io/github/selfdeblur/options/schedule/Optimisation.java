package io.github.selfdeblur.options.schedule;

/** In which order the two networks are updated. */
public enum Optimisation {
  /** Both from one gradient in every iteration (algorithm 2 of the paper). */
  JOINT,
  /** In every iteration first G_k with G_x fixed, then G_x with G_k fixed (algorithm 1). */
  ALTERNATING
}
