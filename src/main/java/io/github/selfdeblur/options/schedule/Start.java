package io.github.selfdeblur.options.schedule;

/** With which networks a phase starts. */
public enum Start {
  /** New ones; G_k begins near the kernel that the phase before found, if there was one. */
  FRESH,
  /** Those of the phase before, with the state of their optimiser: same scale, same sizes. */
  CONTINUED
}
