package io.github.selfdeblur.options.schedule;

import io.github.selfdeblur.options.network.ImageHead;
import io.github.selfdeblur.options.network.Networks;
import io.github.selfdeblur.rules.Require;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A stretch of iterations under the same settings.
 *
 * @param shrink the image is fitted at 1/shrink of its size, 1, 2 or 4
 * @param iterations ≥ 1
 * @param start with which networks
 * @param networks their sizes
 * @param fitTerm what is minimised
 * @param rates of learning
 * @param inputNoise σ of the fresh noise that is added to G_x's input in every iteration, ≥ 0
 * @param optimisation joint or alternating updates
 * @param precision of G_x
 * @param terms the misfit's weight, and what is minimised beside it
 * @param momentum of both networks' optimisers
 * @param auxiliary a third PSF in training; null for none
 */
public record Phase(
    int shrink,
    int iterations,
    Start start,
    Networks networks,
    FitTerm fitTerm,
    Rates rates,
    double inputNoise,
    Optimisation optimisation,
    Precision precision,
    Terms terms,
    Momentum momentum,
    AuxiliaryPsf auxiliary) {

  /** A phase as in the paper, on the full image, with new networks. */
  public static Phase reference(int iterations, FitTerm fitTerm) {
    return new Phase(
        1,
        iterations,
        Start.FRESH,
        Networks.REFERENCE,
        fitTerm,
        Rates.REFERENCE,
        0.001,
        Optimisation.JOINT,
        Precision.FLOAT32,
        Terms.FIT,
        Momentum.USUAL,
        null);
  }

  public Phase {
    if (shrink != 1 && shrink != 2 && shrink != 4) {
      throw new IllegalArgumentException(
          "A phase's shrink factor must be 1, 2 or 4, got " + shrink + ".");
    }
    Require.atLeast(1, iterations, "A phase's iterations");
    Require.notNegative(inputNoise, "Input noise");
    terms = terms == null ? Terms.FIT : terms; // files from before there were others
    momentum = momentum == null ? Momentum.USUAL : momentum;
    boolean deviation = terms.ofSample() || terms.any(ExtraTerm::needsDeviation);
    if (deviation && networks.image().head() == ImageHead.MEAN) {
      throw new IllegalArgumentException(
          "A sample, and the terms deviation and entropy, need an image network of mean and"
              + " deviation, got one of the mean alone.");
    }
    if (terms.any(ExtraTerm::needsAuxiliary) && auxiliary == null) {
      throw new IllegalArgumentException(
          "Terms of an auxiliary PSF need one in their phase, got none.");
    }
  }

  /** The side, in px, of what this phase fits, of an image of {@code imageSide} px. */
  public int imageSide(int imageSide) {
    return Math.max(1, Math.round((float) imageSide / shrink));
  }

  /**
   * The side, in px, of this phase's kernel for a PSF of {@code psfSide} px. It is odd where the
   * image is shrunk, so that the kernel has a middle pixel to be enlarged around.
   */
  public int kernelSide(int psfSide) {
    int least = (psfSide + shrink - 1) / shrink;
    return shrink == 1 || least % 2 == 1 ? least : least + 1;
  }

  /** The least side of an image, in px, that the image network can fit with such a PSF. */
  int leastImageSide(int psfSide) {
    int least = networks.image().leastSide() - kernelSide(psfSide) + 1;
    return shrink == 1 ? least : least * shrink - shrink / 2;
  }

  /** This phase with other networks. */
  public Phase with(Networks other) {
    return changed(draft -> draft.networks = other);
  }

  /** This phase with other rates. */
  public Phase with(Rates other) {
    return changed(draft -> draft.rates = other);
  }

  /** This phase with another order of updates. */
  public Phase with(Optimisation other) {
    return changed(draft -> draft.optimisation = other);
  }

  /** This phase with another measure of the misfit. */
  public Phase with(FitTerm other) {
    return changed(draft -> draft.fitTerm = other);
  }

  /** This phase with another precision of G_x. */
  public Phase with(Precision other) {
    return changed(draft -> draft.precision = other);
  }

  /** This phase with other terms beside the misfit. */
  public Phase with(Terms other) {
    return changed(draft -> draft.terms = other);
  }

  /** This phase with other momenta. */
  public Phase with(Momentum other) {
    return changed(draft -> draft.momentum = other);
  }

  /** This phase with an auxiliary PSF; null for none. */
  public Phase with(AuxiliaryPsf other) {
    return changed(draft -> draft.auxiliary = other);
  }

  /** This phase with other noise on the input. */
  public Phase noisy(double sigma) {
    return changed(draft -> draft.inputNoise = sigma);
  }

  /** This phase with the networks of the one before, or with new ones. */
  public Phase with(Start other) {
    return changed(draft -> draft.start = other);
  }

  /** This phase on an image of 1/shrink of the size. */
  public Phase at(int otherShrink) {
    return changed(draft -> draft.shrink = otherShrink);
  }

  /** This phase with another number of iterations. */
  public Phase lasting(int otherIterations) {
    return changed(draft -> draft.iterations = otherIterations);
  }

  /** A phase that goes on with this one's networks. */
  public Phase then(int moreIterations, FitTerm otherTerm, Rates otherRates) {
    return changed(
        draft -> {
          draft.start = Start.CONTINUED;
          draft.iterations = moreIterations;
          draft.fitTerm = otherTerm;
          draft.rates = otherRates;
        });
  }

  private Phase changed(Consumer<Draft> change) {
    Draft draft = new Draft();
    draft.shrink = shrink;
    draft.iterations = iterations;
    draft.start = start;
    draft.networks = networks;
    draft.fitTerm = fitTerm;
    draft.rates = rates;
    draft.inputNoise = inputNoise;
    draft.optimisation = optimisation;
    draft.precision = precision;
    draft.terms = terms;
    draft.momentum = momentum;
    draft.auxiliary = auxiliary;
    change.accept(draft);
    return draft.phase();
  }

  /** A phase before it is final. */
  private static final class Draft {
    private int shrink;
    private int iterations;
    private Start start;
    private Networks networks;
    private FitTerm fitTerm;
    private Rates rates;
    private double inputNoise;
    private Optimisation optimisation;
    private Precision precision;
    private Terms terms;
    private Momentum momentum;
    private AuxiliaryPsf auxiliary;

    private Phase phase() {
      return new Phase(
          shrink,
          iterations,
          start,
          networks,
          fitTerm,
          rates,
          inputNoise,
          optimisation,
          precision,
          terms,
          momentum,
          auxiliary);
    }
  }

  /** The phase in a few words, for people who watch a run. */
  public String title() {
    String size = shrink == 1 ? "full size" : "1/" + shrink + " size";
    return size + ", " + (terms.fit() == 0 ? "pretraining" : fitTerm.label());
  }

  /** The phase in words. */
  public String describe() {
    return String.format(
        Locale.ROOT,
        "1/%d size, %d iterations, %s%s, %s networks, G_x %s, G_k %s, rates %.3g and %.3g"
            + " falling to %.3g%s, input noise %.3g, %s, %s",
        shrink,
        iterations,
        fitTerm.label(),
        terms.describe(),
        start.name().toLowerCase(Locale.ROOT),
        networks.image().describe(),
        networks.kernel().describe(),
        rates.image(),
        rates.kernel(),
        rates.finalShare(),
        momentum.equals(Momentum.USUAL) ? "" : ", beta 1 " + momentum.image(),
        inputNoise,
        optimisation.name().toLowerCase(Locale.ROOT),
        precision.name().toLowerCase(Locale.ROOT));
  }
}
