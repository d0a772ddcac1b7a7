package io.github.selfdeblur.command;

import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.NoiseModel;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.schedule.Preset;
import org.scijava.plugin.Parameter;

/** What all commands share that find PSFs by SelfDeblur: its options. */
public abstract class BlindCommand extends UserCommand {

  static final int DEFAULT_PSF_SIDE_PX = 15;

  /** What stands for the preset's own choice. */
  private static final String PRESETS = "preset";

  /** The PSF's model that follows from what is known. */
  private static final String AUTO = "auto";

  @Parameter(
      label = "PSF width (px, 0: suggested)",
      min = "0",
      description = "Width of the PSF's support. Take the smallest that surely holds the PSF.")
  private int psf_width = DEFAULT_PSF_SIDE_PX;

  @Parameter(
      label = "PSF height (px, 0: suggested)",
      min = "0",
      description = "Height of the PSF's support. Take the smallest that surely holds the PSF.")
  private int psf_height = DEFAULT_PSF_SIDE_PX;

  @Parameter(
      label = "Preset",
      choices = {"fast", "balanced", "best", "reference", "lai", "colour"},
      description = "fast, balanced, best; or as published: reference, lai, colour.")
  private String preset = Preset.FAST.label();

  @Parameter(
      label = "Iterations (0: the preset's)",
      min = "0",
      description = "Fewer cut the preset short, more lengthen its end.")
  private int iterations;

  @Parameter(
      label = "PSF model",
      choices = {AUTO, "free", "pupil", "gaussian", "gaussian-mixture", "siren"},
      description =
          "auto: the pupil of a microscope where NA and wavelength are given, else free, for any PSF.")
  private String psf_model = AUTO;

  @Parameter(
      label = "Numerical aperture (0: unknown)",
      min = "0",
      stepSize = "0.05",
      description = "Of the objective, for the pupil.")
  private double na;

  @Parameter(
      label = "Wavelength (um, 0: unknown)",
      min = "0",
      stepSize = "0.01",
      description = "Of the light that the camera sees, in vacuum, for the pupil.")
  private double wavelength;

  @Parameter(
      label = "Pixel size (um, 0: the image's)",
      min = "0",
      stepSize = "0.005",
      persist = false,
      description = "In the specimen, for the pupil.")
  private double pixel;

  @Parameter(
      label = "Noise model",
      choices = {"uniform", "poisson-gaussian"},
      description =
          "poisson-gaussian: dim pixels count more than bright ones, saturated and dead ones not.")
  private String noise_model = NoiseModel.UNIFORM.label();

  @Parameter(
      label = "Gain (grey values a photoelectron, 0: estimated)",
      min = "0",
      description = "Of the camera, for the noise model.")
  private double gain;

  @Parameter(
      label = "Read noise (grey values, 0: estimated)",
      min = "0",
      description = "Of the camera, for the noise model.")
  private double read_noise;

  // Without min: SciJava would take that for the default, as 0 counts as not given.
  @Parameter(
      label = "Offset (grey values, -1: estimated)",
      description = "The camera's grey value without light, taken off and given back.")
  private double offset;

  @Parameter(
      label = "Stop",
      choices = {PRESETS, "never", "variance", "noise", "whiteness", "psf"},
      description =
          "What may end the iterations early: the image at rest, only noise left, what is left"
              + " white, the PSF at rest.")
  private String stop = PRESETS;

  @Parameter(label = "Seed", min = "0", description = "Starts the random numbers.")
  private int seed;

  @Parameter(
      label = "TV weight (noise sigmas)",
      min = "0",
      stepSize = "0.1",
      description = "Smoothing: total variation in units of the noise's sigma. The paper: 0.1.")
  private double tv;

  @Parameter(
      label = "Finish",
      choices = {
        PRESETS,
        "network",
        "sparse",
        "hyper-laplacian",
        "richardson-lucy-tv",
        "richardson-lucy",
        "richardson-lucy-saturated",
        "wiener"
      },
      description =
          "What makes the final image: a deconvolution with the PSF that was found, or the network.")
  private String finish = PRESETS;

  @Parameter(
      label = "Device",
      choices = {"auto", "cpu", "gpu"},
      description = "auto takes a GPU where PyTorch finds one.")
  private String device = "auto";

  @Parameter(label = "CPU threads", min = "1", description = "At most the number of cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** Checked options. */
  final SelfDeblurOptions options() {
    SelfDeblurOptions.Builder options =
        SelfDeblurOptions.preset(Preset.named(preset))
            .psfSize(psf_width, psf_height)
            .noiseModel(NoiseModel.named(noise_model))
            .camera(Camera.of(gain, read_noise, offset))
            .seed(seed)
            .tvWeight(tv)
            .device(ComputeDevice.named(device))
            .threads(threads);
    if (!psf_model.equals(AUTO)) {
      options.psfModel(PsfModel.named(psf_model));
    }
    Optics.known(na, wavelength, pixel).ifPresent(options::optics);
    if (iterations != 0) {
      options.iterations(iterations);
    }
    if (!stop.equals(PRESETS)) {
      options.stop(Stop.named(stop));
    }
    if (!finish.equals(PRESETS)) {
      options.finish(Method.named("Finish", finish));
    }
    return options.build();
  }

  /** How many iterations were asked for; 0: as many as usual. */
  final int iterations() {
    return iterations;
  }
}
