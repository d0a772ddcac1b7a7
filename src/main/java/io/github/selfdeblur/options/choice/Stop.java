package io.github.selfdeblur.options.choice;

/** What can end a run before all iterations are done. */
public enum Stop implements Named {
  /** Nothing: all iterations are done. */
  NEVER,
  /** The latent image is at rest: its variance over the last iterations falls no more. */
  VARIANCE,
  /** What is not explained is no more than the noise. */
  NOISE,
  /** What is not explained looks as much like white noise as it will. */
  WHITENESS,
  /** The PSF is at rest. */
  PSF
}
