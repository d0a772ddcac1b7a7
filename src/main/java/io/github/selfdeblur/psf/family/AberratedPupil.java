package io.github.selfdeblur.psf.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pupils with aberrations: six coefficients in radians rms, and the logarithm of the radius. */
public final class AberratedPupil implements TransferFamily {

  private static final int ABERRATIONS = PupilIntensity.ABERRATIONS;

  private static final SoftPrior DEFOCUS = new SoftPrior(0, 0.8, 0.5);
  private static final SoftPrior ABERRATION = new SoftPrior(0, 0.4, 0.5);

  /** Spread of a radius by NA and wavelength that are known, relative. */
  private static final double RADIUS_SPREAD = 0.03;

  /** Radius in cycles/px, and its relative spread, where they are not known. */
  private static final double USUAL_RADIUS = 0.11;

  private static final double UNKNOWN_SPREAD = 0.3;
  private static final double LARGEST_RADIUS = 0.49;

  /** Aberration off zero, where a spectrum shows no sign and has no slope. */
  private static final double LITTLE = 0.02;

  private final PeriodicGrid grid;
  private final PupilIntensity pupil;
  private final Cut cut;
  private final SoftPrior radius;

  private AberratedPupil(PeriodicGrid grid, double sine, Cut cut, SoftPrior radius) {
    this.grid = grid;
    this.cut = cut;
    this.radius = radius;
    pupil = new PupilIntensity(grid, sine);
  }

  /**
   * @param radius NA / wavelength · px, in cycles/px
   * @param sine NA / refractive index
   */
  public static AberratedPupil of(PeriodicGrid grid, double radius, double sine, Cut cut) {
    SoftPrior near = SoftPrior.gaussian(Math.log(radius), RADIUS_SPREAD);
    return new AberratedPupil(grid, sine, cut, near);
  }

  /** The pupils of a microscope of which nothing is known. */
  public static AberratedPupil unknown(PeriodicGrid grid, Cut cut) {
    SoftPrior usual = SoftPrior.gaussian(Math.log(USUAL_RADIUS), UNKNOWN_SPREAD);
    return new AberratedPupil(grid, 0.5, cut, usual);
  }

  @Override
  public String label() {
    return "aberrated pupil";
  }

  @Override
  public List<SoftPrior> priors() {
    List<SoftPrior> priors = new ArrayList<>();
    priors.add(DEFOCUS);
    for (int i = 1; i < ABERRATIONS; i++) {
      priors.add(ABERRATION);
    }
    priors.add(radius);
    return priors;
  }

  @Override
  public double[] rest() {
    return start();
  }

  @Override
  public List<double[]> starts() {
    List<double[]> starts = new ArrayList<>();
    for (double defocus : new double[] {0, 0.8, 1.6, 2.3, 3}) {
      starts.add(start(defocus, LITTLE, LITTLE, LITTLE, LITTLE, LITTLE));
    }
    for (double spherical : new double[] {-0.9, 0.9}) {
      for (double defocus : new double[] {-1.5, 1.5}) {
        starts.add(start(defocus, LITTLE, LITTLE, LITTLE, LITTLE, spherical));
      }
    }
    for (double sign : new double[] {-1, 1}) {
      starts.add(start(0.2, sign * 0.7, 0.1, 0.1, 0.1, 0.1));
      starts.add(start(0.2, 0.1, sign * 0.7, 0.1, 0.1, 0.1));
      starts.add(start(0.2, 0.1, 0.1, 0.6, sign * 0.6, 0.1));
    }
    starts.add(start(0.2, 0.1, 0.1, 0.6, 0.1, 0.1));
    starts.add(start(0.2, 0.1, 0.1, 0.1, 0.6, 0.1));
    starts.add(start(0.6, 0.3, -0.3, 0.3, 0.2, 0.3));
    return starts;
  }

  private double[] start(double... phases) {
    double[] start = Arrays.copyOf(phases, ABERRATIONS + 1);
    start[ABERRATIONS] = radius.usual();
    return start;
  }

  @Override
  public double[] transfer(double[] parameters) {
    return grid.overPixels(onPixels(parameters));
  }

  @Override
  public double[] power(double[] parameters) {
    double[] power = grid.power(onPixels(parameters));
    for (int i = 0; i < power.length; i++) {
      double pixel = PeriodicGrid.sinc(grid.across(i)) * PeriodicGrid.sinc(grid.down(i));
      power[i] *= pixel * pixel;
    }
    return power;
  }

  /**
   * The spectrum of the intensity at the px' centres. What is cut is not yet the mean over the px,
   * which saves two transforms; up to half a px beside the support a little light is left.
   */
  private double[] onPixels(double[] parameters) {
    double cycles = Math.min(LARGEST_RADIUS, Math.exp(parameters[ABERRATIONS]));
    double[] phases = Arrays.copyOf(parameters, ABERRATIONS);
    return grid.spectrum(cut.of(pupil.of(cycles, phases), grid));
  }
}
