package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.NoiseModel;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.report.Json;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that every command with a run has. */
public final class RunOptions {

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "fast, balanced, best, reference, lai, colour or nonblind; default: fast")
  private String preset;

  @Option(
      names = "--schedule",
      paramLabel = "FILE",
      description = "phases to run instead of the preset's, as JSON; see the command schedule")
  private Path scheduleFile;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description = "in all; fewer than the schedule's cut it short; default: the schedule's")
  private Integer iterations;

  @Option(
      names = "--finish",
      paramLabel = "NAME",
      description =
          "network, sparse, hyper-laplacian, richardson-lucy-tv, richardson-lucy,"
              + " richardson-lucy-saturated or wiener; default: the schedule's")
  private String finish;

  @Option(
      names = "--psf-model",
      paramLabel = "NAME",
      description =
          "free, pupil, gaussian, gaussian-mixture or siren; default: pupil where --na and"
              + " --wavelength are given, else free")
  private String psfModel;

  @Option(
      names = "--noise-model",
      paramLabel = "NAME",
      description = "uniform or poisson-gaussian; default: uniform")
  private String noiseModel = NoiseModel.UNIFORM.label();

  @Option(
      names = "--gain",
      paramLabel = "GREY",
      description = "grey values a photoelectron; default: estimated")
  private double gain;

  @Option(
      names = "--read-noise",
      paramLabel = "GREY",
      description = "standard deviation without light, grey values; default: estimated")
  private double readNoise;

  @Option(
      names = "--offset",
      paramLabel = "GREY",
      description = "the camera's grey value without light; -1: estimated; default: 0")
  private double offset;

  @Option(
      names = "--na",
      paramLabel = "NA",
      description = "numerical aperture, for the pupil; default: unknown")
  private double aperture;

  @Option(
      names = "--wavelength",
      paramLabel = "UM",
      description = "of the light in vacuum, um, for the pupil; default: unknown")
  private double wavelength;

  @Option(
      names = "--pixel",
      paramLabel = "UM",
      description = "pixel size in the specimen, um, for the pupil; default: the image's")
  private double pixel;

  @Option(
      names = "--stop",
      paramLabel = "RULE",
      description =
          "what may end the iterations early: never, variance (the image at rest), noise (only"
              + " noise left), whiteness (what is left is white) or psf (the PSF at rest); default:"
              + " the preset's, never where --iterations or --schedule are given")
  private String stop;

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

  /** As asked for; null: as many as usual. */
  public Integer iterations() {
    return iterations;
  }

  /** Checked options for a PSF of the given support; {@code otherwise} where no preset is named. */
  public SelfDeblurOptions toOptions(Preset otherwise, int psfWidthPx, int psfHeightPx)
      throws IOException {
    SelfDeblurOptions.Builder options =
        SelfDeblurOptions.preset(preset == null ? otherwise : Preset.named(preset))
            .psfSize(psfWidthPx, psfHeightPx)
            .seed(seed)
            .tvWeight(tv)
            .camera(Camera.of(gain, readNoise, offset))
            .noiseModel(NoiseModel.named(noiseModel))
            .device(ComputeDevice.named(device));
    if (psfModel != null) {
      options.psfModel(PsfModel.named(psfModel));
    }
    Optics.known(aperture, wavelength, pixel).ifPresent(options::optics);
    if (scheduleFile != null) {
      options.schedule(Json.read(scheduleFile, Schedule.class, "a schedule"));
    }
    if (stop != null) {
      options.stop(Stop.named(stop));
    }
    if (finish != null) {
      options.finish(Method.named("Finish", finish));
    }
    if (iterations != null) {
      options.iterations(iterations);
    }
    if (threads != null) {
      options.threads(threads);
    }
    return options.build();
  }
}
