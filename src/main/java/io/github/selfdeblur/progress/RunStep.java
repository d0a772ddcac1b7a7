package io.github.selfdeblur.progress;

/** What a run does, one after the other; no run does all of it. */
public enum RunStep {
  /** What is known of the microscope is looked up. */
  OPTICS("Optics"),
  /** PyTorch is loaded, which unpacks it the first time. */
  ENGINE("Engine"),
  /** A PSF is sought in the power spectrum. */
  SPECTRUM("PSF from spectrum"),
  /** The PSF is improved, without networks. */
  POLISH("PSF polished"),
  /** Networks are fitted. */
  NETWORKS("Networks"),
  /** The image is deconvolved with the PSF. */
  FINISH("Deconvolution");

  private final String label;

  RunStep(String label) {
    this.label = label;
  }

  /** For the user. */
  public String label() {
    return label;
  }
}
