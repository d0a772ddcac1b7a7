package io.github.selfdeblur.options.rows;

import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.NoiseModel;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.schedule.Preset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options of a search for the PSF, and what was given for them. */
public final class SelfDeblurRows {

  /** What stands for the preset's own choice. */
  private static final String PRESETS = "preset";

  public static final Option PSF_WIDTH =
      side(
              "psf_width",
              "PSF width",
              "width of the PSF's support, odd or even: the smallest that surely holds the PSF")
          .where("0: suggested");

  public static final Option PSF_HEIGHT =
      side("psf_height", "PSF height", "height of the PSF's support").where("0: suggested");

  /** Of one that is found and square. */
  public static final Option PSF_SIZE =
      side(
              "psf_size",
              "Support of a PSF to be found",
              "side of the support of a PSF that is to be found")
          .where("0: suggested");

  public static final Option PRESET =
      Option.choice(
          "preset",
          "Preset",
          Preset.FAST.label(),
          Arrays.stream(Preset.values()).filter(p -> !p.needsPsf()).map(Preset::label).toList(),
          "how long and by which schedule: `fast`, `balanced`, `best`; or as published:"
              + " `reference` (Levin's images), `lai` (large PSFs), `colour` (for RGB; only the luma"
              + " is deblurred); of z-stacks as volumes `volume-network`, networks in three"
              + " dimensions, meant for a GPU; other methods of the family as published"
              + " (docs/methods.md), which take an hour or more: "
              + variants());

  public static final Option ITERATIONS =
      new Option(
              "iterations",
              "Iterations",
              0,
              "of one start and what follows it; fewer than the preset's cut it short, more"
                  + " lengthen its last phase")
          .where("0: the preset's");

  public static final Option PSF_MODEL =
      Option.choice(
          "psf_model",
          "PSF model",
          "auto",
          PsfModel.class,
          "`auto` (`micrograph` where NA, wavelength and pixel size are known or the image looks like"
              + " a micrograph, else `free`), `free` for any PSF, `micrograph` for a microscope's,"
              + " without networks; with them `pupil`, `gaussian`, `gaussian-mixture`, `siren`");

  public static final Option NOISE_MODEL =
      Option.choice(
          "noise_model",
          "Noise model",
          NoiseModel.UNIFORM,
          "while the networks are fitted: `uniform`, all pixels count the same;"
              + " `poisson-gaussian`, as much as their noise lets them, saturated, dead and hot ones"
              + " not at all");

  public static final Option GAIN =
      new Option("gain", "Gain", 0.0, "the camera's, for `poisson-gaussian`")
          .in("grey values a photoelectron")
          .where("0: estimated");

  public static final Option READ_NOISE =
      new Option(
              "read_noise",
              "Read noise",
              0.0,
              "the camera's noise without light, standard deviation, for `poisson-gaussian`")
          .in("grey values")
          .where("0: estimated");

  public static final Option OFFSET =
      new Option(
              "offset",
              "Offset",
              0.0,
              "the camera's grey value without light, taken off and given back; one above the"
                  + " darkest parts less their noise is lowered to that")
          .in("grey values")
          .where("0: none, of micrographs what an even background shows; -1: estimated")
          .signed();

  public static final Option STOP =
      Option.choice(
          "stop",
          "Stop",
          PRESETS,
          Stop.class,
          "what may end the iterations early: `preset`, which is `psf` for `fast` and `never` for"
              + " the others and where `iterations` are given; `never`; the image at rest"
              + " (`variance`); only noise left (`noise`); what is left white (`whiteness`); the PSF"
              + " at rest (`psf`)");

  public static final Option SEED =
      new Option(
          "seed",
          "Seed",
          0,
          "starts the random numbers; the same seed and threads give the same pixels on the CPU");

  public static final Option TV =
      new Option(
              "tv",
              "TV weight",
              0.0,
              "smoothing: weight of total variation; the paper's value is 0.1")
          .in("noise sigmas");

  public static final Option FINISH =
      Option.choice(
          "finish",
          "Finish",
          PRESETS,
          Method.class,
          "what makes the final image: the preset's choice, a deconvolution with the PSF that was"
              + " found, or the network, as published");

  public static final Option SMOOTHING =
      new Option(
          "smoothing",
          "Smoothing",
          1.0,
          "factor on the noise that the finish reckons with: above 1 smoother, below 1 sharper than"
              + " the noise asks for; nothing to `network`");

  public static final Option DEVICE =
      Option.choice(
          "device",
          "Device",
          ComputeDevice.AUTO,
          "where networks and deconvolutions run: `auto` (a GPU where PyTorch finds one), `cpu`,"
              + " `gpu`");

  public static final Option THREADS =
      new Option("threads", "CPU threads", 1, "threads of the CPU, at most its cores")
          .usually(Runtime.getRuntime().availableProcessors(), "all cores")
          .from(1);

  /** All but the PSF's size. */
  public static final List<Option> RUN =
      Stream.of(
              List.of(PRESET, ITERATIONS, PSF_MODEL),
              OpticsRows.ALL,
              List.of(
                  NOISE_MODEL,
                  GAIN,
                  READ_NOISE,
                  OFFSET,
                  STOP,
                  SEED,
                  TV,
                  FINISH,
                  SMOOTHING,
                  DEVICE,
                  THREADS),
              VariationRows.ALL)
          .flatMap(List::stream)
          .toList();

  /** In the order of dialogs. */
  public static final List<Option> ALL =
      Stream.concat(Stream.of(PSF_WIDTH, PSF_HEIGHT), RUN.stream()).toList();

  private SelfDeblurRows() {}

  /**
   * What a user asked for.
   *
   * @param microscope what the one tells that was chosen by name
   * @throws IllegalArgumentException with one sentence that states the broken rule
   */
  public static SelfDeblurOptionsBuilder options(Answers user, OpticsClues microscope) {
    SelfDeblurOptionsBuilder options =
        SelfDeblurOptions.preset(user.choice(PRESET, Preset.class))
            .psfSize(user.whole(PSF_WIDTH), user.whole(PSF_HEIGHT))
            .noiseModel(user.choice(NOISE_MODEL, NoiseModel.class))
            .optics(OpticsRows.clues(user).or(microscope))
            .camera(camera(user))
            .variations(VariationRows.variations(user))
            .seed(user.whole(SEED))
            .tvWeight(user.number(TV))
            .smoothing(user.number(SMOOTHING))
            .device(user.choice(DEVICE, ComputeDevice.class))
            .threads(user.whole(THREADS));
    user.ifUnusual(PSF_MODEL, row -> options.psfModel(user.choice(row, PsfModel.class)));
    user.ifUnusual(ITERATIONS, row -> options.iterations(user.whole(row)));
    user.ifUnusual(STOP, row -> options.stop(user.choice(row, Stop.class)));
    user.ifUnusual(FINISH, row -> options.finish(user.choice(row, Method.class)));
    return options;
  }

  /** What a user says of the camera. */
  static Camera camera(Answers user) {
    return Camera.of(user.number(GAIN), user.number(READ_NOISE), user.number(OFFSET));
  }

  private static String variants() {
    return Arrays.stream(Preset.values())
        .filter(Preset::isVariant)
        .map(preset -> "`" + preset.label() + "`")
        .collect(Collectors.joining(", "));
  }

  private static Option side(String key, String name, String help) {
    return new Option(key, name, 0, help).in("px");
  }
}
