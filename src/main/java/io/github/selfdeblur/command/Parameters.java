package io.github.selfdeblur.command;

import io.github.selfdeblur.options.ComputeDevice;
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
    String device,
    int threads) {

  /** What the dialog shows first and what a macro gets for a key that it leaves out. */
  static final int DEFAULT_PSF_SIDE_PX = 15;

  /**
   * Checked options.
   *
   * @throws IllegalArgumentException with one sentence for the user
   */
  SelfDeblurOptions.Builder toOptions() {
    SelfDeblurOptions.Builder options =
        SelfDeblurOptions.preset(Preset.named(preset))
            .psfSize(psfWidth, psfHeight)
            .iterations(iterations)
            .seed(seed)
            .tvWeight(tv)
            .device(ComputeDevice.named(device))
            .threads(threads);
    options.build();
    return options;
  }

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }
}
