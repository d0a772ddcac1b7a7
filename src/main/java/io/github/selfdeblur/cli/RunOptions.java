package io.github.selfdeblur.cli;

import io.github.selfdeblur.options.ComputeDevice;
import io.github.selfdeblur.options.Preset;
import io.github.selfdeblur.options.SelfDeblurOptions;
import picocli.CommandLine.Option;

/** The options that every command with a run has. */
final class RunOptions {

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "reference, lai, colour or nonblind; default: reference")
  private String preset;

  @Option(names = "--iterations", paramLabel = "N", description = "default: the preset's")
  private Integer iterations;

  @Option(names = "--seed", paramLabel = "S", description = "default: 0")
  private int seed;

  @Option(
      names = "--tv",
      paramLabel = "WEIGHT",
      description = "total variation, in units of the noise's sigma; default: 0")
  private double tv;

  @Option(names = "--threads", paramLabel = "T", description = "default: all cores")
  private Integer threads;

  @Option(names = "--device", paramLabel = "NAME", description = "auto, cpu or gpu; default: auto")
  private String device = "auto";

  /** Checked options for a PSF of the given support; {@code otherwise} where no preset is named. */
  SelfDeblurOptions.Builder toOptions(Preset otherwise, int psfWidthPx, int psfHeightPx) {
    SelfDeblurOptions.Builder options =
        SelfDeblurOptions.preset(preset == null ? otherwise : Preset.named(preset))
            .psfSize(psfWidthPx, psfHeightPx)
            .seed(seed)
            .tvWeight(tv)
            .device(ComputeDevice.named(device));
    if (iterations != null) {
      options.iterations(iterations);
    }
    if (threads != null) {
      options.threads(threads);
    }
    options.build();
    return options;
  }
}
