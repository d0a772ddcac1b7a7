package io.github.selfdeblur.command;

import io.github.selfdeblur.options.ComputeDevice;
import io.github.selfdeblur.options.Finish;
import io.github.selfdeblur.options.Preset;
import io.github.selfdeblur.options.SelfDeblurOptions;

/** The parameters of SelfDeblur... as people and macros give them. */
record Parameters(
    int psfWidth,
    int psfHeight,
    String preset,
    int iterations,
    int seed,
    double tv,
    String finish,
    String device,
    int threads) {

  /** What the dialog shows first and what a macro gets for a key that it leaves out. */
  static final int DEFAULT_PSF_SIDE_PX = 15;

  /** The finish that stands for the preset's own. */
  static final String PRESETS_FINISH = "preset";

  /**
   * Checked options.
   *
   * @throws IllegalArgumentException with one sentence for the user
   */
  SelfDeblurOptions toOptions() {
    SelfDeblurOptions.Builder options =
        SelfDeblurOptions.preset(Preset.named(preset))
            .psfSize(psfWidth, psfHeight)
            .iterations(iterations)
            .seed(seed)
            .tvWeight(tv)
            .device(ComputeDevice.named(device))
            .threads(threads);
    if (!finish.equals(PRESETS_FINISH)) {
      options.finish(Finish.named(finish));
    }
    return options.build();
  }

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }
}
