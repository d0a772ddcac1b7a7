package io.github.selfdeblur.blind;

import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.progress.RunPlan;
import io.github.selfdeblur.progress.RunStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What runs do, by their options. */
public final class RunSteps {

  private RunSteps() {}

  /** Of a run on planes. */
  public static RunPlan ofPlanes(SelfDeblurOptions options) {
    List<RunStep> steps = new ArrayList<>(List.of(RunStep.OPTICS));
    boolean networks = options.psfModel() != PsfModel.MICROGRAPH;
    if (networks) {
      steps.add(RunStep.ENGINE);
    }
    if (!networks || options.psfModel().startsFromSpectrum()) {
      steps.add(RunStep.SPECTRUM);
      steps.add(RunStep.POLISH);
    }
    if (networks) {
      steps.add(RunStep.NETWORKS);
    }
    steps.add(RunStep.FINISH);
    return new RunPlan(steps, optics(options.optics()));
  }

  /** Of a run on z-stacks, with a PSF in three dimensions. */
  public static RunPlan ofVolume(SelfDeblurOptions options) {
    List<RunStep> steps =
        new ArrayList<>(List.of(RunStep.OPTICS, RunStep.SPECTRUM, RunStep.POLISH));
    if (options.preset().isForVolumes()) {
      steps.add(RunStep.NETWORKS);
    }
    steps.add(RunStep.FINISH);
    return new RunPlan(steps, optics(options.optics()));
  }

  /** Of networks where the PSF is known. */
  static RunPlan ofKnownPsf() {
    return new RunPlan(List.of(RunStep.ENGINE, RunStep.NETWORKS, RunStep.FINISH), "");
  }

  private static String optics(Optional<Optics> optics) {
    return optics
        .map(known -> String.format(Locale.ROOT, "NA %.2f", known.aperture()))
        .orElse("unknown");
  }
}
