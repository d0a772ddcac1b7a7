package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.psf.family.SoftPrior;
import io.github.selfdeblur.psf.likelihood.DampedDescent;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What {@link SpectrumFit} minimises, and its derivatives, at one place. */
final class SpectrumState implements DampedDescent.State {

  /** Radians by which aberrations are moved to see what changes. */
  private static final double DIFFERENCE = 0.02;

  /** Largest logarithm, so that no parameter overflows the power. */
  private static final double MOST_LOG = 60;

  private final TilePower tiles;
  private final VolumeShapes shapes;
  private final UnaryOperator<double[]> optics;
  private final List<SoftPrior> priors;
  private final int ofSpecimen;
  private final double[] parameters;

  /** |H|², the specimen's power, and S. */
  private final double[] transfer;

  private final double[] specimen;
  private final double[] power;
  private final double value;

  /** ∂ ln S / ∂ parameter at the used frequencies, of the first so many; made when needed. */
  private double[][] derivatives;

  /**
   * @param optics makes |H|² of aberrations
   * @param ofSpecimen the number of the specimen's parameters, which come first
   */
  SpectrumState(
      TilePower tiles,
      VolumeShapes shapes,
      UnaryOperator<double[]> optics,
      List<SoftPrior> priors,
      int ofSpecimen,
      double[] parameters) {
    this.tiles = tiles;
    this.shapes = shapes;
    this.optics = optics;
    this.priors = priors;
    this.ofSpecimen = ofSpecimen;
    this.parameters = parameters;
    transfer = optics.apply(own());
    specimen = new double[transfer.length];
    double[] signal = new double[transfer.length];
    for (int p = 0; p < ofSpecimen; p++) {
      double[] shape = shapes.of(p);
      for (int i = 0; i < specimen.length; i++) {
        specimen[i] += parameters[p] * shape[i];
      }
    }
    for (int i = 0; i < specimen.length; i++) {
      specimen[i] = Math.exp(Math.min(specimen[i], MOST_LOG));
      signal[i] = specimen[i] * transfer[i];
    }
    power = tiles.smoothed(signal);
    double sum = 0;
    for (int i : tiles.used()) {
      power[i] += tiles.noise();
      sum += Math.log(power[i]) + tiles.power()[i] / power[i];
    }
    double prior = 0;
    for (int p = 0; p < parameters.length; p++) {
      prior += priors.get(p).of(parameters[p]);
    }
    value = sum / tiles.used().length + prior;
  }

  @Override
  public double[] parameters() {
    return parameters;
  }

  @Override
  public double value() {
    return value;
  }

  private double[] own() {
    return Arrays.copyOfRange(parameters, ofSpecimen, parameters.length);
  }

  private double[][] derivatives(int free) {
    if (derivatives != null && derivatives.length == free) {
      return derivatives;
    }
    derivatives = new double[free][tiles.used().length];
    for (int p = 0; p < free; p++) {
      double[] change = tiles.smoothed(p < ofSpecimen ? ofSpecimen(p) : ofOptics(p));
      for (int i = 0; i < derivatives[p].length; i++) {
        int at = tiles.used()[i];
        derivatives[p][i] = change[at] / power[at];
      }
    }
    return derivatives;
  }

  private double[] ofSpecimen(int p) {
    double[] shape = shapes.of(p);
    double[] change = new double[transfer.length];
    for (int i = 0; i < change.length; i++) {
      change[i] = shape[i] * specimen[i] * transfer[i];
    }
    return change;
  }

  private double[] ofOptics(int p) {
    double[] moved = own();
    moved[p - ofSpecimen] += DIFFERENCE;
    double[] change = optics.apply(moved);
    for (int i = 0; i < change.length; i++) {
      change[i] = (change[i] - transfer[i]) / DIFFERENCE * specimen[i];
    }
    return change;
  }

  @Override
  public double[] slope(int free) {
    int[] used = tiles.used();
    double[] misfit = new double[used.length];
    for (int i = 0; i < used.length; i++) {
      misfit[i] = 1 - tiles.power()[used[i]] / power[used[i]];
    }
    double[] slope = new double[free];
    for (int p = 0; p < slope.length; p++) {
      slope[p] = product(derivatives(free)[p], misfit) / used.length;
      slope[p] += priors.get(p).slope(parameters[p]);
    }
    return slope;
  }

  @Override
  public double[][] normal(int free) {
    double[][] changes = derivatives(free);
    double[][] normal = new double[free][free];
    for (int p = 0; p < free; p++) {
      for (int q = 0; q <= p; q++) {
        normal[p][q] = product(changes[p], changes[q]) / tiles.used().length;
        normal[q][p] = normal[p][q];
      }
      normal[p][p] += priors.get(p).curvature(parameters[p]);
    }
    return normal;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
