package io.github.selfdeblur.command;

import io.github.selfdeblur.options.ComputeDevice;
import io.github.selfdeblur.options.Finish;
import io.github.selfdeblur.options.Preset;
import io.github.selfdeblur.options.SelfDeblurOptions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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

  /** Presets that find the PSF themselves. */
  static final List<String> PRESETS =
      Arrays.stream(Preset.values()).filter(p -> !p.needsPsf()).map(Preset::label).toList();

  static final List<String> FINISHES =
      Stream.concat(Stream.of(PRESETS_FINISH), Arrays.stream(Finish.values()).map(Finish::label))
          .toList();

  static final List<String> DEVICES =
      Arrays.stream(ComputeDevice.values()).map(ComputeDevice::label).toList();

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
