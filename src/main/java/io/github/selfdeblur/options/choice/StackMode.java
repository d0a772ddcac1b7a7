package io.github.selfdeblur.options.choice;

/** How the slices of a z-stack are deblurred. */
public enum StackMode implements Named {
  /** A volume where enough is known of it, else planes. */
  AUTO,
  /** Each slice by itself. */
  PLANES,
  /** All slices at once, with a PSF in three dimensions. */
  VOLUME
}
