package io.github.selfdeblur.blind.method;

import io.github.selfdeblur.model.prior.AuxiliaryDifference;
import io.github.selfdeblur.model.prior.CrossScale;
import io.github.selfdeblur.model.prior.Deviation;
import io.github.selfdeblur.model.prior.Energy;
import io.github.selfdeblur.model.prior.Entropy;
import io.github.selfdeblur.model.prior.ExtremeChannels;
import io.github.selfdeblur.model.prior.FlatKernel;
import io.github.selfdeblur.model.prior.NoBlur;
import io.github.selfdeblur.model.prior.SparseGradients;
import io.github.selfdeblur.model.prior.WienerGuide;
import io.github.selfdeblur.model.term.BackProjectionError;
import io.github.selfdeblur.model.term.DerivativeError;
import io.github.selfdeblur.model.term.GradientError;
import io.github.selfdeblur.model.term.MeanSquaredError;
import io.github.selfdeblur.model.term.PoissonDivergence;
import io.github.selfdeblur.model.term.StructuralDissimilarity;
import io.github.selfdeblur.model.term.Term;
import io.github.selfdeblur.options.schedule.ExtraTerm;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.Phase;
import java.util.List;
import java.util.stream.Stream;

/** The terms that phases call by name. */
final class LossTerms {

  private LossTerms() {}

  /** All of a phase, weighted; the misfit stands among them also where it weighs nothing. */
  static List<Term> of(Phase phase) {
    double weight = phase.terms().fit();
    // The mean squared misfit is computed anyway, and leaves every parameter a gradient.
    FitTerm kind = weight == 0 ? FitTerm.MSE : phase.fitTerm();
    Term fit = weight == 1 ? fit(kind) : fit(kind).times(weight);
    Stream<Term> more =
        phase.terms().more().stream().map(each -> extra(each.term()).times(each.weight()));
    return Stream.concat(Stream.of(fit), more).toList();
  }

  private static Term fit(FitTerm term) {
    return switch (term) {
      case MSE -> new MeanSquaredError();
      case GRADIENT -> new GradientError();
      case BACK_PROJECTION -> new BackProjectionError();
      case DERIVATIVES -> new DerivativeError();
      case POISSON -> new PoissonDivergence();
      case SSIM -> new StructuralDissimilarity();
    };
  }

  private static Term extra(ExtraTerm term) {
    return switch (term) {
      case NO_BLUR -> new NoBlur();
      case FLAT_KERNEL -> new FlatKernel();
      case KERNEL_ENERGY -> Energy.OF_KERNEL;
      case DEVIATION -> new Deviation();
      case ENTROPY -> new Entropy();
      case SPARSE -> new SparseGradients();
      case EXTREME -> new ExtremeChannels();
      case WIENER -> new WienerGuide(false);
      case WIENER_SSIM -> new WienerGuide(true);
      case AUXILIARY -> new AuxiliaryDifference();
      case AUXILIARY_ENERGY -> Energy.OF_AUXILIARY;
      case CROSS_SCALE -> new CrossScale();
    };
  }
}
