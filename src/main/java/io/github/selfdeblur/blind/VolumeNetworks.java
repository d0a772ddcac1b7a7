package io.github.selfdeblur.blind;

import io.github.selfdeblur.blind.method.MethodFacts;
import io.github.selfdeblur.blind.volume.VolumeFacts;
import io.github.selfdeblur.blind.volume.VolumeFinish;
import io.github.selfdeblur.blind.volume.VolumeNetwork;
import io.github.selfdeblur.blind.volume.VolumeNetworkFacts;
import io.github.selfdeblur.blind.volume.VolumePsf;
import io.github.selfdeblur.engine.DeviceMemory;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.progress.RunStep;
import java.util.List;

/** The networks in a run on z-stacks, where its preset has them. */
final class VolumeNetworks {

  private final SelfDeblurOptions options;
  private final VolumePsf start;
  private final VolumeNetwork.Fitted fitted;

  /**
   * Fits them, in turn with other runs.
   *
   * @param light the stack, 0 for no light
   * @param start the PSF that they begin with
   */
  VolumeNetworks(SelfDeblurOptions options, Grid light, VolumePsf start, Monitor monitor) {
    this.options = options;
    this.start = start;
    monitor.begins(RunStep.NETWORKS);
    Progress progress = monitor.in(Part.pause("fitting networks"));
    fitted = FitInTurn.of(() -> new VolumeNetwork(options).fit(light, start, progress), monitor);
  }

  /**
   * Before any work: whether they fit into the memory; tells where they will take long.
   *
   * @throws IllegalArgumentException with one sentence where they do not fit
   */
  static void check(Grid grey, SelfDeblurOptions options, Monitor monitor) {
    DeviceMemory memory = DeviceMemory.total(options.device());
    InputRules.checkVolume(grey.size(), options, memory);
    if (!memory.device().isGpu()) {
      monitor.noted(
          "The networks of a volume run on the CPU, which takes long: they are meant for a GPU.");
    }
  }

  /** The PSF to go on with. */
  VolumePsf psf() {
    return fitted.psf();
  }

  /** Whether the user ended them, and does not wait for networks once more. */
  boolean stopped() {
    return fitted.stopped();
  }

  /**
   * Their own image.
   *
   * @param light the stack, 0 for no light
   */
  VolumeFinish.Finished image(Grid light, Monitor monitor) {
    Progress progress = monitor.in(Part.FINISH);
    return FitInTurn.of(() -> new VolumeNetwork(options).image(light, psf(), progress), monitor);
  }

  /** What makes the result doubtful. */
  List<String> warnings() {
    return fitted.failed()
        ? List.of(
            "The networks failed, "
                + fitted.solution().stopReason().words()
                + ": the PSF found without them was taken.")
        : List.of();
  }

  /** What is told of them, and of the PSF that was taken. */
  MethodFacts facts(VolumeFacts psf) {
    return VolumeNetworkFacts.of(psf, fitted, start, options.schedule().iterations());
  }
}
