package io.github.selfdeblur.psf.spectrum;

import io.github.selfdeblur.psf.likelihood.DampedStep;
import java.util.Arrays;
import java.util.List;

/**
 * The PSF of a family that explains a blurry plane's power spectrum best. The specimen is taken for
 * Gaussian noise whose power falls with frequency, as a power of it that natural images have, and
 * depends on direction; the blurry plane's power is then
 *
 * <p>S(f) = e^a · (|f|² + f₀²)^(−β/2) · e^(direction) · |H(f)|² + noise,
 *
 * <p>and what is minimised is Whittle's likelihood, the mean of ln S + P/S over the frequencies of
 * the periodogram P (P. Whittle 1953, doi:10.1007/BF02590998), plus what the family's parameters
 * and the specimen's cost away from their usual values. Only |H| shows in a power spectrum: a PSF
 * and its mirror image are the same to it.
 *
 * <p>Solved by Fisher's scoring with Levenberg's and Marquardt's damping.
 */
final class SpectralFit {

  /** f₀ in cycles/px: below it a specimen's power stays what it is. */
  private static final double LEVELS_OFF = 0.005;

  private static final SoftPenalty EXPONENT = SoftPenalty.square(0.02, 2);
  private static final SoftPenalty DIRECTION = SoftPenalty.square(0.005, 0);
  private static final SoftPenalty AMPLITUDE = SoftPenalty.square(0, 0);

  /** Parameters of the specimen before those of the family: a, β and four of the direction. */
  private static final int SPECIMEN = 6;

  private static final int MOST_STEPS = 60;
  private static final double LEAST_GAIN = 1e-7;
  private static final double DIFFERENCE = 1e-4;
  private static final double FIRST_DAMPING = 1e-2;
  private static final double MOST_DAMPING = 1e6;

  private final Periodogram periodogram;
  private final PsfFamily family;
  private final SoftPenalty[] penalties;

  /** What each parameter of the specimen but the first adds to ln S, for a value of 1. */
  private final double[][] specimen;

  SpectralFit(Periodogram periodogram, PsfFamily family) {
    this.periodogram = periodogram;
    this.family = family;
    List<SoftPenalty> own = family.penalties();
    penalties = new SoftPenalty[SPECIMEN + own.size()];
    Arrays.fill(penalties, DIRECTION);
    penalties[0] = AMPLITUDE;
    penalties[1] = EXPONENT;
    for (int i = 0; i < own.size(); i++) {
      penalties[SPECIMEN + i] = own.get(i);
    }
    specimen = new double[SPECIMEN][periodogram.count()];
    for (int i = 0; i < periodogram.count(); i++) {
      double f = periodogram.frequency(i);
      double angle = periodogram.angle(i);
      specimen[0][i] = 1;
      specimen[1][i] = -0.5 * Math.log(f * f + LEVELS_OFF * LEVELS_OFF);
      specimen[2][i] = Math.cos(2 * angle);
      specimen[3][i] = Math.sin(2 * angle);
      specimen[4][i] = Math.cos(4 * angle);
      specimen[5][i] = Math.sin(4 * angle);
    }
  }

  /**
   * A PSF of the family.
   *
   * @param parameters of the family
   * @param penalty what was minimised, per frequency
   */
  record Found(double[] parameters, double penalty) {}

  /** The nearest minimum, from parameters of the family. */
  Found from(double[] start) {
    State state = new State(firstGuess(start));
    double damping = FIRST_DAMPING;
    for (int step = 0; step < MOST_STEPS && damping < MOST_DAMPING; step++) {
      double before = state.value;
      double[][] normal = state.normal();
      double[] slope = state.slope();
      State next = null;
      while (next == null && damping < MOST_DAMPING) {
        State tried = state.moved(normal, slope, damping);
        if (tried != null && tried.value < before) {
          next = tried;
          damping /= 5;
        } else {
          damping *= 4;
        }
      }
      if (next == null) {
        break;
      }
      state = next;
      if (before - state.value < LEAST_GAIN) {
        break;
      }
    }
    double[] found = Arrays.copyOfRange(state.parameters, SPECIMEN, state.parameters.length);
    return new Found(found, state.value);
  }

  /** With the amplitude that the plane's power asks for. */
  private double[] firstGuess(double[] start) {
    double[] parameters = new double[SPECIMEN + start.length];
    parameters[1] = EXPONENT.usual();
    System.arraycopy(start, 0, parameters, SPECIMEN, start.length);
    double[] transfer = transfer(parameters);
    double logs = 0;
    int count = 0;
    for (int i = 0; i < periodogram.count(); i++) {
      if (periodogram.power(i) > 3 * periodogram.noise()) {
        double shape = parameters[1] * specimen[1][i] + Math.log(Math.max(transfer[i], 1e-4));
        logs += Math.log(periodogram.power(i)) - shape;
        count++;
      }
    }
    parameters[0] = count == 0 ? Math.log(periodogram.noise()) : logs / count;
    return parameters;
  }

  private double[] transfer(double[] parameters) {
    double[] own = Arrays.copyOfRange(parameters, SPECIMEN, parameters.length);
    return periodogram.transfer(family.psf(own), family.width(), family.height());
  }

  /** The likelihood and its derivatives at a place. */
  private final class State {
    private final double[] parameters;
    private final double[] transfer;

    /** S and the specimen's power, which multiplies |H|² in it. */
    private final double[] power;

    private final double[] before;
    private final double value;

    /** ∂ ln S / ∂ parameter, made when needed. */
    private double[][] derivatives;

    State(double[] parameters) {
      this.parameters = parameters;
      transfer = transfer(parameters);
      int count = periodogram.count();
      power = new double[count];
      before = new double[count];
      double sum = 0;
      for (int i = 0; i < count; i++) {
        double log = 0;
        for (int p = 0; p < SPECIMEN; p++) {
          log += parameters[p] * specimen[p][i];
        }
        before[i] = Math.exp(log);
        power[i] = before[i] * transfer[i] + periodogram.noise();
        sum += Math.log(power[i]) + periodogram.power(i) / power[i];
      }
      double penalty = 0;
      for (int p = 0; p < parameters.length; p++) {
        penalty += penalties[p].of(parameters[p]);
      }
      value = sum / count + penalty;
    }

    private double[][] derivatives() {
      if (derivatives == null) {
        derivatives = new double[parameters.length][];
        for (int p = 0; p < parameters.length; p++) {
          derivatives[p] = p < SPECIMEN ? ofSpecimen(p) : ofFamily(p);
        }
      }
      return derivatives;
    }

    private double[] ofSpecimen(int p) {
      double[] derivative = new double[power.length];
      for (int i = 0; i < derivative.length; i++) {
        derivative[i] = specimen[p][i] * before[i] * transfer[i] / power[i];
      }
      return derivative;
    }

    private double[] ofFamily(int p) {
      double[] moved = parameters.clone();
      moved[p] += DIFFERENCE;
      double[] derivative = transfer(moved);
      for (int i = 0; i < derivative.length; i++) {
        derivative[i] = (derivative[i] - transfer[i]) / DIFFERENCE * before[i] / power[i];
      }
      return derivative;
    }

    double[] slope() {
      double[] slope = new double[parameters.length];
      for (int p = 0; p < slope.length; p++) {
        double sum = 0;
        double[] derivative = derivatives()[p];
        for (int i = 0; i < power.length; i++) {
          sum += derivative[i] * (1 - periodogram.power(i) / power[i]);
        }
        slope[p] = sum / power.length + penalties[p].slope(parameters[p]);
      }
      return slope;
    }

    /** Fisher's information and the penalties' curvatures. */
    double[][] normal() {
      int size = parameters.length;
      double[][] normal = new double[size][size];
      for (int p = 0; p < size; p++) {
        for (int q = 0; q <= p; q++) {
          double sum = 0;
          double[] a = derivatives()[p];
          double[] b = derivatives()[q];
          for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
          }
          normal[p][q] = sum / a.length;
          normal[q][p] = normal[p][q];
        }
        normal[p][p] += penalties[p].curvature(parameters[p]);
      }
      return normal;
    }

    /** A damped step further; null where there is none. */
    State moved(double[][] normal, double[] slope, double damping) {
      double[] next = DampedStep.from(parameters, normal, slope, damping);
      State state = next == null ? null : new State(next);
      return state != null && Double.isFinite(state.value) ? state : null;
    }
  }
}
