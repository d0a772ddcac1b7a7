package io.github.selfdeblur.psf.likelihood;

import io.github.selfdeblur.psf.family.SoftPrior;
import io.github.selfdeblur.psf.family.TransferFamily;
import java.util.Arrays;
import java.util.List;

/** What {@link WhittleFit} minimises, and its derivatives, at one place. */
final class WhittleState implements DampedDescent.State {

  private static final double DIFFERENCE = 1e-4;

  /** Largest logarithm, so that no parameter overflows the power. */
  private static final double MOST_LOG = 60;

  private final WelchSpectrum spectrum;
  private final SpecimenShapes shapes;
  private final TransferFamily family;
  private final List<SoftPrior> priors;
  private final int ofSpecimen;
  private final double[] parameters;

  /** |H|², the specimen's power and S on the half plane. */
  private final double[] transfer;

  private final double[] specimen;
  private final double[] power;
  private final double noise;
  private final double value;

  /** ∂ ln S / ∂ parameter at the frequencies that the optics pass, made when needed. */
  private double[][] derivatives;

  WhittleState(
      SpecimenShapes shapes,
      TransferFamily family,
      List<SoftPrior> priors,
      int ofSpecimen,
      double[] parameters) {
    this.shapes = shapes;
    this.family = family;
    this.priors = priors;
    this.ofSpecimen = ofSpecimen;
    this.parameters = parameters;
    spectrum = shapes.spectrum();
    transfer = family.power(own());
    specimen = new double[transfer.length];
    double[] signal = new double[transfer.length];
    for (int i = 0; i < specimen.length; i++) {
      double log = 0;
      for (int p = 0; p < ofSpecimen; p++) {
        log += parameters[p] * shapes.of(p)[i];
      }
      specimen[i] = Math.exp(Math.min(log, MOST_LOG));
      signal[i] = specimen[i] * transfer[i];
    }
    noise = spectrum.noise() * Math.exp(parameters[ofSpecimen]);
    power = spectrum.smoothed(signal);
    double sum = 0;
    for (int i : spectrum.used()) {
      power[i] += noise;
      sum += Math.log(power[i]) + spectrum.power()[i] / power[i];
    }
    double prior = 0;
    for (int p = 0; p < parameters.length; p++) {
      prior += priors.get(p).of(parameters[p]);
    }
    value = WhittleFit.WEIGHT * sum / spectrum.used().length + prior;
  }

  @Override
  public double[] parameters() {
    return parameters;
  }

  @Override
  public double value() {
    return value;
  }

  /** The noise's power. */
  double noise() {
    return noise;
  }

  /** The family's parameters. */
  private double[] own() {
    return Arrays.copyOfRange(parameters, ofSpecimen + 1, parameters.length);
  }

  private double[][] derivatives() {
    if (derivatives == null) {
      derivatives = new double[parameters.length][];
      for (int p = 0; p < derivatives.length; p++) {
        derivatives[p] = derivative(p);
      }
    }
    return derivatives;
  }

  private double[] derivative(int p) {
    int[] used = spectrum.used();
    double[] derivative = new double[spectrum.passed()];
    if (p == ofSpecimen) {
      for (int i = 0; i < derivative.length; i++) {
        derivative[i] = noise / power[used[i]];
      }
      return derivative;
    }
    double[] change = spectrum.smoothed(p < ofSpecimen ? ofSpecimen(p) : ofFamily(p));
    for (int i = 0; i < derivative.length; i++) {
      derivative[i] = change[used[i]] / power[used[i]];
    }
    return derivative;
  }

  private double[] ofSpecimen(int p) {
    double[] shape = shapes.of(p);
    double[] change = new double[transfer.length];
    for (int i = 0; i < change.length; i++) {
      change[i] = shape[i] * specimen[i] * transfer[i];
    }
    return change;
  }

  private double[] ofFamily(int p) {
    double[] moved = own();
    moved[p - ofSpecimen - 1] += DIFFERENCE;
    double[] change = family.power(moved);
    for (int i = 0; i < change.length; i++) {
      change[i] = (change[i] - transfer[i]) / DIFFERENCE * specimen[i];
    }
    return change;
  }

  @Override
  public double[] slope(int free) {
    int[] used = spectrum.used();
    double[] misfit = new double[used.length];
    for (int i = 0; i < used.length; i++) {
      misfit[i] = 1 - spectrum.power()[used[i]] / power[used[i]];
    }
    double[] slope = new double[free];
    for (int p = 0; p < slope.length; p++) {
      double[] derivative = derivatives()[p];
      double sum = 0;
      for (int i = 0; i < derivative.length; i++) {
        sum += derivative[i] * misfit[i];
      }
      for (int i = derivative.length; i < used.length && p == ofSpecimen; i++) {
        sum += misfit[i];
      }
      slope[p] = WhittleFit.WEIGHT * sum / used.length + priors.get(p).slope(parameters[p]);
    }
    return slope;
  }

  @Override
  public double[][] normal(int free) {
    int count = spectrum.used().length;
    double[][] normal = new double[free][free];
    for (int p = 0; p < free; p++) {
      double[] a = derivatives()[p];
      for (int q = 0; q <= p; q++) {
        double[] b = derivatives()[q];
        double sum = p == ofSpecimen && q == p ? count - a.length : 0;
        for (int i = 0; i < a.length; i++) {
          sum += a[i] * b[i];
        }
        normal[p][q] = WhittleFit.WEIGHT * sum / count;
        normal[q][p] = normal[p][q];
      }
      normal[p][p] += priors.get(p).curvature(parameters[p]);
    }
    return normal;
  }
}
