package io.github.selfdeblur.psf.likelihood;

/**
 * A specimen's power spectrum as it was found under a PSF, beside the noise's.
 *
 * @param parameters of the {@link SpecimenPrior}, in the plane's unit
 * @param noise power of the noise
 */
public record SpecimenSpectrum(double[] parameters, double noise) {

  private static final SpecimenPrior PRIOR = new SpecimenPrior();

  /** Cycles/px below which a spectrum of windows tells nothing: the power stays what it is. */
  private static final double LOWEST = 0.5 / WelchSpectrum.USUAL_SIDE;

  /**
   * Noise over specimen, which a Wiener filter adds to |H|².
   *
   * @param across cycles/px
   * @param down cycles/px
   */
  public double noiseOverSpecimen(double across, double down) {
    double frequency = Math.max(LOWEST, Math.hypot(across, down));
    double[] shapes = PRIOR.shapes(frequency, Math.atan2(down, across));
    double log = 0;
    for (int p = 0; p < shapes.length; p++) {
      log += parameters[p] * shapes[p];
    }
    return noise / Math.exp(log);
  }
}
