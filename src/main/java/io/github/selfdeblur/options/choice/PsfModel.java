package io.github.selfdeblur.options.choice;

/** How G_k describes a PSF that is to be found. */
public enum PsfModel implements Named {
  /** Every pixel by itself, as published: for any PSF. */
  FREE("free"),
  /** Aberrations of a microscope's pupil. */
  PUPIL("pupil"),
  /** One Gaussian, its axes and direction. */
  GAUSSIAN("gaussian"),
  /** Three Gaussians. */
  GAUSSIAN_MIXTURE("gaussian-mixture"),
  /** A smooth function of place: a network of sine layers. */
  SIREN("siren");

  private final String label;

  PsfModel(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether a PSF is first sought in the image's power spectrum. */
  public boolean startsFromSpectrum() {
    return this != FREE;
  }

  /**
   * The model called {@code label}, in any case.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static PsfModel named(String label) {
    return Named.parse(PsfModel.class, "PSF model", label);
  }
}
