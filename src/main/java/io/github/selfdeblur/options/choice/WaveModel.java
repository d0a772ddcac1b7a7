package io.github.selfdeblur.options.choice;

/** How the light of a theoretical PSF is taken. */
public enum WaveModel implements Named {
  /** As a number, without polarisation. */
  SCALAR,
  /** As a field with a direction, of dipoles of any direction. */
  VECTORIAL
}
