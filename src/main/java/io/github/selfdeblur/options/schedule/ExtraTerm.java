package io.github.selfdeblur.options.schedule;

/** What may be minimised beside the misfit, each with a weight. */
public enum ExtraTerm {
  /** The mean squared difference of latent and blurry image: towards the image as it is. */
  NO_BLUR("no blur"),
  /** The mean squared difference of the kernel from a flat one. */
  FLAT_KERNEL("flat kernel"),
  /** The sum of the kernel's squares: against a delta. */
  KERNEL_ENERGY("kernel energy"),
  /** The mean square of the latent image's standard deviation: against uncertainty. */
  DEVIATION("deviation"),
  /** Less the mean logarithm of that standard deviation: for uncertainty. */
  ENTROPY("entropy"),
  /** A sparse prior of the latent image's gradients. */
  SPARSE("sparse"),
  /** The extreme channel prior: the darkest is dark, and the brightest bright. */
  EXTREME("extreme"),
  /** The mean squared difference from the image that the auxiliary PSF gives by Wiener's filter. */
  WIENER("Wiener"),
  /** 1 − SSIM between the same two. */
  WIENER_SSIM("Wiener 1-SSIM"),
  /** The squared difference of the kernel from the auxiliary PSF. */
  AUXILIARY("auxiliary PSF"),
  /** The sum of the auxiliary PSF's squares. */
  AUXILIARY_ENERGY("auxiliary energy"),
  /** The difference, frequency by frequency, between what two scales of one kernel explain. */
  CROSS_SCALE("cross-scale");

  private final String label;

  ExtraTerm(String label) {
    this.label = label;
  }

  /** How schedules call it. */
  public String label() {
    return label;
  }

  /** Whether it speaks of the latent image's standard deviation. */
  public boolean needsDeviation() {
    return this == DEVIATION || this == ENTROPY;
  }

  /** Whether its gradient can be without numbers: in an image that is black or white throughout. */
  public boolean canFail() {
    return this == EXTREME;
  }

  /** Whether it speaks of an auxiliary PSF. */
  public boolean needsAuxiliary() {
    return this == WIENER || this == WIENER_SSIM || this == AUXILIARY || this == AUXILIARY_ENERGY;
  }
}
