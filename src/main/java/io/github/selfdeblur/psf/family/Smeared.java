package io.github.selfdeblur.psf.family;

import java.util.ArrayList;
import java.util.List;

/** A PSF, and what blurs it further by a real factor of its transfer function. */
public final class Smeared implements TransferFamily {

  /** What blurs it. */
  private interface Factor {
    double at(double[] parameters, double fx, double fy);
  }

  /** Drift, px along an axis. */
  private static final SoftPrior STEP = new SoftPrior(0, 1, 0.2);

  /** Width of a Gaussian on top of the optics, px. */
  private static final SoftPrior WIDTH = new SoftPrior(0, 0.5, 0.7);

  /** Width of a Gaussian that is the whole PSF, px. */
  private static final SoftPrior UNKNOWN_WIDTH = SoftPrior.gaussian(1.5, 0.5);

  private static final int DIRECTIONS = 6;

  private final String label;
  private final PeriodicGrid grid;
  private final TransferFamily base;
  private final double[] power;
  private final Factor factor;
  private final boolean smooth;
  private final List<SoftPrior> priors;
  private final List<double[]> starts = new ArrayList<>();

  private Smeared(
      String label,
      PeriodicGrid grid,
      TransferFamily base,
      Factor factor,
      boolean smooth,
      List<SoftPrior> priors) {
    this.label = label;
    this.grid = grid;
    this.base = base;
    this.factor = factor;
    this.smooth = smooth;
    this.priors = priors;
    power = base.power(new double[0]);
  }

  /** A straight drift while the camera looked: its parameters are its px along x and y. */
  public static Smeared byDrift(PeriodicGrid grid, TransferFamily base) {
    Factor line = (drift, fx, fy) -> PeriodicGrid.sinc(drift[0] * fx + drift[1] * fy);
    Smeared family = new Smeared("drift", grid, base, line, false, List.of(STEP, STEP));
    for (double length : new double[] {3, 7}) {
      for (int i = 0; i < DIRECTIONS; i++) {
        double angle = i * Math.PI / DIRECTIONS;
        family.starts.add(new double[] {length * Math.cos(angle), length * Math.sin(angle)});
      }
    }
    return family;
  }

  /**
   * A Gaussian on top of the optics, such as scattering: its parameters are Cholesky's factor of
   * its covariance, px.
   */
  public static Smeared byGaussian(PeriodicGrid grid, TransferFamily base) {
    return gaussian("optics and a Gaussian", grid, base, WIDTH, 0.4, 1.2);
  }

  /** A Gaussian and nothing else. */
  public static Smeared gaussian(PeriodicGrid grid) {
    return gaussian("Gaussian", grid, FixedPsf.pixel(grid), UNKNOWN_WIDTH, 0.8, 1.5, 2.5);
  }

  private static Smeared gaussian(
      String label, PeriodicGrid grid, TransferFamily base, SoftPrior width, double... sigmas) {
    Factor blur =
        (factor, fx, fy) -> {
          double u = factor[0] * fx + factor[1] * fy;
          double v = factor[2] * fy;
          return Math.exp(-2 * Math.PI * Math.PI * (u * u + v * v));
        };
    Smeared family = new Smeared(label, grid, base, blur, true, List.of(width, WIDTH, width));
    for (double sigma : sigmas) {
      family.starts.add(new double[] {sigma, 0.05, sigma});
    }
    return family;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean isSmooth() {
    return smooth;
  }

  @Override
  public List<SoftPrior> priors() {
    return priors;
  }

  @Override
  public double[] rest() {
    return new double[priors.size()];
  }

  @Override
  public List<double[]> starts() {
    return List.copyOf(starts);
  }

  @Override
  public double[] transfer(double[] parameters) {
    double[] transfer = base.transfer(new double[0]);
    for (int i = 0; i < transfer.length / 2; i++) {
      double by = factor.at(parameters, grid.across(i), grid.down(i));
      transfer[2 * i] *= by;
      transfer[2 * i + 1] *= by;
    }
    return transfer;
  }

  @Override
  public double[] power(double[] parameters) {
    double[] smeared = new double[power.length];
    for (int i = 0; i < smeared.length; i++) {
      double by = factor.at(parameters, grid.across(i), grid.down(i));
      smeared[i] = power[i] * by * by;
    }
    return smeared;
  }
}
