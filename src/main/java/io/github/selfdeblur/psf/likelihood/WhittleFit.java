package io.github.selfdeblur.psf.likelihood;

import io.github.selfdeblur.psf.family.SoftPrior;
import io.github.selfdeblur.psf.family.TransferFamily;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The PSF of a family, and the specimen's spectrum, that explain a plane's power spectrum P best:
 * the least of weight · mean(ln S + P/S) over the frequencies, plus what the parameters cost, where
 * S is the specimen's power times |H|², smoothed as the windows smooth it, plus the noise's. P.
 * Whittle 1953, doi:10.1007/BF02590998. Only |H| shows: a PSF and its mirror image are the same.
 *
 * <p>The weight is far below the number of frequencies: a specimen is no Gaussian noise, and its
 * spectrum has structure that no prior knows.
 *
 * <p>Solved by {@link DampedDescent}.
 */
public final class WhittleFit {

  /** Weight of all frequencies together, in nats. */
  static final double WEIGHT = 500;

  private static final DampedDescent DESCENT = new DampedDescent(1e6, 0.005);

  /** Logarithm of the noise's power over that of the spectrum's highest frequencies. */
  private static final SoftPrior NOISE = SoftPrior.gaussian(0, 0.03);

  private final WelchSpectrum spectrum;
  private final SpecimenShapes shapes;
  private final TransferFamily family;
  private final List<SoftPrior> priors = new ArrayList<>();

  /** The number of the specimen's parameters, which come first; then the noise's, the family's. */
  private final int ofSpecimen;

  public WhittleFit(SpecimenShapes shapes, TransferFamily family) {
    this.shapes = shapes;
    this.family = family;
    spectrum = shapes.spectrum();
    priors.addAll(shapes.priors());
    ofSpecimen = priors.size();
    priors.add(NOISE);
    priors.addAll(family.priors());
  }

  /**
   * A minimum.
   *
   * @param family of the PSF
   * @param parameters of the family
   * @param penalty in nats, but for what the family's parameters cost
   * @param prior what those cost, in nats
   * @param specimen the spectrum that goes with it
   * @param all every parameter, to go on with
   */
  public record Found(
      TransferFamily family,
      double[] parameters,
      double penalty,
      double prior,
      SpecimenSpectrum specimen,
      double[] all) {

    /** What was minimised. */
    public double total() {
      return penalty + prior;
    }
  }

  /** The penalty of a spectrum that is its own explanation, in nats: less than any other. */
  public static double ofItself(WelchSpectrum spectrum) {
    double sum = 0;
    for (int i : spectrum.used()) {
      sum += Math.log(spectrum.power()[i]) + 1;
    }
    return WEIGHT * sum / spectrum.used().length;
  }

  /** The nearest minimum from parameters of the family, within some steps. */
  public Found from(double[] start, int steps) {
    double[] all = new double[priors.size()];
    for (int p = 0; p <= ofSpecimen; p++) {
      all[p] = priors.get(p).usual();
    }
    System.arraycopy(start, 0, all, ofSpecimen + 1, start.length);
    all[0] = amplitude(all, family.power(start));
    return descended(all, steps);
  }

  /** The minimum to which some more steps lead from what was found. */
  public Found from(Found found, int steps) {
    return descended(found.all(), steps);
  }

  /** The nearest minimum from the specimen of another fit; for a family without parameters. */
  public Found besides(Found other, int steps) {
    return descended(Arrays.copyOf(other.all(), ofSpecimen + 1), steps);
  }

  private Found descended(double[] start, int steps) {
    return found(DESCENT.from(state(start), steps, start.length, this::state));
  }

  private WhittleState state(double[] parameters) {
    return new WhittleState(shapes, family, priors, ofSpecimen, parameters);
  }

  private Found found(WhittleState state) {
    double[] all = state.parameters();
    double prior = 0;
    for (int p = ofSpecimen + 1; p < all.length; p++) {
      prior += priors.get(p).of(all[p]);
    }
    double[] own = Arrays.copyOfRange(all, ofSpecimen + 1, all.length);
    SpecimenSpectrum specimen = new SpecimenSpectrum(Arrays.copyOf(all, ofSpecimen), state.noise());
    return new Found(family, own, state.value() - prior, prior, specimen, all);
  }

  /** The specimen's amplitude that the plane's power asks for. */
  private double amplitude(double[] all, double[] transfer) {
    double logs = 0;
    int count = 0;
    for (int i : spectrum.used()) {
      if (spectrum.power()[i] > 3 * spectrum.noise()) {
        double log = Math.log(Math.max(transfer[i], 1e-4));
        for (int p = 1; p < ofSpecimen; p++) {
          log += all[p] * shapes.of(p)[i];
        }
        logs += Math.log(spectrum.power()[i]) - log;
        count++;
      }
    }
    return count == 0 ? Math.log(spectrum.noise()) : logs / count;
  }
}
