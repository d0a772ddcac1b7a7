package io.github.selfdeblur.psf.likelihood;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.family.FixedPsf;
import io.github.selfdeblur.psf.family.PeriodicGrid;
import java.util.Optional;

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

  /** Of planes with a shorter side there is no spectrum, px. */
  private static final int LEAST_SIDE_PX = 32;

  /** Steps of a fit. */
  private static final int STEPS = 20;

  /**
   * The one that explains a plane's spectrum best under a known PSF.
   *
   * @return empty where the plane is too small, or without any noise, to have one
   */
  public static Optional<SpecimenSpectrum> of(Grid plane, Psf psf) {
    if (Math.min(plane.width(), plane.height()) < LEAST_SIDE_PX) {
      return Optional.empty();
    }
    WelchSpectrum spectrum = new WelchSpectrum(plane, Double.NaN);
    if (!(spectrum.noise() > 0)) {
      return Optional.empty();
    }
    PeriodicGrid grid = new PeriodicGrid(spectrum.side());
    Grid centred = psf.originInTheMiddle().cropped(grid.side(), grid.side()).values();
    WhittleFit fit =
        new WhittleFit(new SpecimenShapes(spectrum), FixedPsf.of("known", centred, grid));
    return Optional.of(fit.from(new double[0], STEPS).specimen());
  }

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

  /** The same specimen under noise of so many times the standard deviation. */
  public SpecimenSpectrum withNoise(double factor) {
    return new SpecimenSpectrum(parameters, noise * factor * factor);
  }
}
