package io.github.selfdeblur.options.schedule;

import io.github.selfdeblur.options.choice.Length;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.Prior;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.rules.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is changed of a preset's schedule, whichever it is; 0 leaves a number as it is.
 *
 * @param length how long it runs; empty: as it is
 * @param pretrain iterations, before all others, in which the image is drawn towards the blurry one
 * @param beta1 Adam's β₁ of G_x
 * @param kernelRate of G_k's Adam in the first phase in which it learns; all others follow
 * @param ssimFrom the iteration after which the misfit is 1 − SSIM, pretraining not counted
 * @param prior of the latent image; empty: as it is
 * @param features channels of G_x at every scale
 */
public record Variations(
    Optional<Length> length,
    int pretrain,
    double beta1,
    double kernelRate,
    int ssimFrom,
    Optional<Prior> prior,
    int features) {

  /** Nothing is changed. */
  public static final Variations NONE =
      new Variations(Optional.empty(), 0, 0, 0, 0, Optional.empty(), 0);

  /** Of a short run. */
  private static final int SHORTER = 10;

  private static final int SHORT_CHANNELS = 64;

  /** Of the misfit when the image is drawn towards the blurry one; the rest is that. */
  private static final double FIT_SHARE = 0.9;

  /** As those of the methods that were published with them, once these have learned something. */
  private static final double SPARSE_WEIGHT = 1e-2;

  private static final double EXTREME_WEIGHT = 1e-5;

  /** Another length alone. */
  public static Variations lasting(Length length) {
    return new Variations(Optional.of(length), 0, 0, 0, 0, Optional.empty(), 0);
  }

  public Variations {
    Require.atLeast(0, pretrain, "Iterations of a pretraining");
    Require.notNegative(beta1, "Beta 1");
    Require.notNegative(kernelRate, "The kernel's rate");
    Require.atLeast(0, ssimFrom, "The iteration from which SSIM is the misfit");
    Require.atLeast(0, features, "Features");
  }

  /**
   * Refuses what a preset cannot do.
   *
   * @throws IllegalArgumentException with one sentence
   */
  public void check(Preset preset) {
    if (length.isPresent() && !preset.isPublished()) {
      throw new IllegalArgumentException(
          "A schedule of length "
              + length.get().label()
              + " is for published methods, got preset "
              + preset.label()
              + ".");
    }
    if (!equals(NONE) && preset.isForVolumes()) {
      throw new IllegalArgumentException(
          "Preset " + preset.label() + " cannot be varied: leave its schedule as it is.");
    }
    of(preset.schedule());
  }

  /** The schedule with everything changed that is to be. */
  public Schedule of(Schedule preset) {
    Schedule schedule = length.filter(Length.SHORT::equals).isPresent() ? brief(preset) : preset;
    if (features > 0) {
      schedule = schedule.each(phase -> image(phase, net -> net.wide(features)));
    }
    if (beta1 > 0) {
      schedule = schedule.each(phase -> phase.with(new Momentum(beta1, phase.momentum().kernel())));
    }
    if (kernelRate > 0) {
      double factor = kernelRate / firstKernelRate(schedule);
      schedule = schedule.each(phase -> phase.with(phase.rates().kernelTimes(factor)));
    }
    if (prior.isPresent()) {
      schedule = schedule.each(this::withPrior);
    }
    schedule = ssimFrom > 0 ? withSsim(schedule) : schedule;
    return pretrain > 0 ? pretrained(schedule) : schedule;
  }

  /** A tenth of the iterations, G_k's rate as much higher, and a finish that needs less of G_x. */
  private static Schedule brief(Schedule published) {
    return published
        .each(
            phase ->
                image(phase, net -> net.wide(SHORT_CHANNELS))
                    .lasting(Math.max(1, phase.iterations() / SHORTER))
                    .with(phase.rates().kernelTimes(SHORTER))
                    .with(Precision.BFLOAT16_WHERE_FAST)
                    .with(faster(phase.auxiliary())))
        .with(Method.SPARSE);
  }

  private static AuxiliaryPsf faster(AuxiliaryPsf psf) {
    return psf == null ? null : new AuxiliaryPsf(psf.span(), psf.pace() / SHORTER);
  }

  private static Phase image(Phase phase, UnaryOperator<ImageNetwork> change) {
    return phase.with(phase.networks().with(change.apply(phase.networks().image())));
  }

  private static double firstKernelRate(Schedule schedule) {
    return schedule.phases().stream()
        .mapToDouble(phase -> phase.rates().kernel())
        .filter(rate -> rate > 0)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A rate of the kernel needs a preset that finds one, got one with a given"
                        + " PSF."));
  }

  private Phase withPrior(Phase phase) {
    Terms others = phase.terms().without(ExtraTerm.SPARSE, ExtraTerm.EXTREME);
    boolean fits = phase.terms().fit() > 0;
    return switch (prior.orElse(Prior.NONE)) {
      case NONE -> phase.with(others);
      case SPARSE -> fits ? phase.with(others.and(ExtraTerm.SPARSE, SPARSE_WEIGHT)) : phase;
      case EXTREME -> fits ? phase.with(others.and(ExtraTerm.EXTREME, EXTREME_WEIGHT)) : phase;
    };
  }

  /** MSE instead of SSIM before that iteration, SSIM of the mean instead of anything after it. */
  private Schedule withSsim(Schedule schedule) {
    List<Phase> changed = new ArrayList<>();
    int done = 0;
    for (Phase phase : schedule.phases()) {
      if (phase.terms().fit() == 0) {
        changed.add(phase);
        continue;
      }
      int before = Math.max(0, Math.min(phase.iterations(), ssimFrom - done));
      if (before > 0) {
        FitTerm term = phase.fitTerm() == FitTerm.SSIM ? FitTerm.MSE : phase.fitTerm();
        changed.add(phase.lasting(before).with(term));
      }
      int after = phase.iterations() - before;
      if (after > 0) {
        Phase ssim = phase.lasting(after).with(FitTerm.SSIM).with(phase.terms().ofMean());
        changed.add(before > 0 ? ssim.with(Start.CONTINUED) : ssim);
      }
      done += phase.iterations();
    }
    return new Schedule(changed, schedule.starts(), schedule.finish());
  }

  private Schedule pretrained(Schedule schedule) {
    List<Phase> phases = new ArrayList<>(schedule.phases());
    Phase first = phases.get(0);
    if (first.terms().fit() == 0) {
      phases.set(0, first.lasting(pretrain));
    } else {
      phases.set(0, first.with(Start.CONTINUED));
      Terms drawn = Terms.of(FIT_SHARE, new WeightedTerm(ExtraTerm.NO_BLUR, 1 - FIT_SHARE));
      phases.add(0, first.lasting(pretrain).with(drawn));
    }
    return new Schedule(phases, schedule.starts(), schedule.finish());
  }
}
