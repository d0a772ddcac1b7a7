package io.github.selfdeblur.solve;

import ai.djl.Device;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.blind.method.SelfDeblurComposition;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.network.Networks;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Rates;
import io.github.selfdeblur.options.schedule.Schedule;
import java.util.List;

/** Fits of small networks to blurred blobs. */
final class SmallFit {

  static final Grid BLURRY = Blobs.blurred(48, 40, 1);
  static final Networks NETWORKS =
      new Networks(ImageNetwork.of(4, 12, 4, 3, 3), new KernelNetwork(20, 1, 50));

  private SmallFit() {}

  static Fit of(SelfDeblurOptions options) {
    return of(options, null);
  }

  /**
   * @param judge of several starts; null where there is one
   */
  static Fit of(SelfDeblurOptions options, StartChoice judge) {
    return new Fit(
        Problem.blind(BLURRY, 0), options, SelfDeblurComposition.PUBLISHED, Device.cpu(), judge);
  }

  /** A coarse and a fine phase. */
  static List<Phase> phases(int coarse, int fine, double kernelRate) {
    Phase full =
        Phase.reference(fine, FitTerm.GRADIENT).with(NETWORKS).with(new Rates(0.01, kernelRate, 1));
    return List.of(full.lasting(coarse).at(2), full);
  }

  static SelfDeblurOptions options(Schedule schedule, int seed) {
    return SelfDeblurOptions.preset(Preset.REFERENCE)
        .psfSize(5, 5)
        .device(ComputeDevice.CPU)
        .schedule(schedule)
        .iterations(schedule.phases().stream().mapToInt(Phase::iterations).sum())
        .seed(seed)
        .build();
  }

  static List<Integer> seeds(Solution solution) {
    return solution.phases().stream().map(PhaseRecord::seed).toList();
  }
}
