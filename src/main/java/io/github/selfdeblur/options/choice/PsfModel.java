package io.github.selfdeblur.options.choice;

/** How G_k describes a PSF that is to be found. */
public enum PsfModel implements Named {
  /** Every pixel by itself, as published: for any PSF. */
  FREE,
  /** Few numbers round the theoretical PSF, found without networks. */
  MICROGRAPH,
  /** Aberrations of a microscope's pupil. */
  PUPIL,
  /** One Gaussian, its axes and direction. */
  GAUSSIAN,
  /** Three Gaussians. */
  GAUSSIAN_MIXTURE,
  /** A smooth function of place: a network of sine layers. */
  SIREN;

  /** Whether a PSF is first sought in the image's power spectrum, for networks to begin with. */
  public boolean startsFromSpectrum() {
    return this != FREE && this != MICROGRAPH;
  }
}
