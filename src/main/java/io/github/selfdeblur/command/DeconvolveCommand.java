package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.command.watch.RunProgress;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.image.stack.ImageDeconvolution;
import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.Positions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.OutputType;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.report.MacroLine;
import io.github.selfdeblur.report.Provenance;
import io.github.selfdeblur.report.Recording;
import io.github.selfdeblur.window.RunWatch;
import java.io.IOException;
import java.util.Map;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Deconvolve with PSF...: the sharp image where the PSF is known. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur: Deconvolution with a known PSF (deblur, sharpen)",
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = DeconvolveCommand.LABEL, weight = 2)
    })
public class DeconvolveCommand extends UserCommand {

  static final String LABEL = "SelfDeblur: Deconvolve with PSF...";

  @Parameter(
      label = "PSF",
      persist = false,
      description =
          "Title of an open image, or a file. Resampled if its pixels are of another size.")
  private String psf = "";

  @Parameter(
      label = "PSF origin",
      choices = {"middle", "peak", "centroid"},
      description = "The px of the PSF in which the point of light lies.")
  private String origin = PsfOrigin.MIDDLE.label();

  @Parameter(
      label = "Method",
      choices = {
        "sparse",
        "hyper-laplacian",
        "richardson-lucy-tv",
        "richardson-lucy",
        "richardson-lucy-saturated",
        "wiener",
        "network"
      },
      description = "network is SelfDeblur with the PSF kept as it is.")
  private String method = Method.SPARSE.label();

  @Parameter(
      label = "Smoothing",
      min = "0",
      stepSize = "0.1",
      description = "1: as strong as the noise asks for; above 1 smoother, below 1 sharper.")
  private double smoothing = 1;

  @Parameter(
      label = "Alpha",
      min = "0",
      max = "1",
      stepSize = "0.1",
      style = "format:0.###",
      description = "Exponent of the hyper-Laplacian prior.")
  private double alpha = KnownPsfOptions.DEFAULT_ALPHA;

  @Parameter(
      label = "Iterations (0: the method's own)",
      min = "0",
      description = "Of Richardson-Lucy and the network.")
  private int iterations;

  @Parameter(
      label = "Noise sigma (grey values, 0: estimated)",
      min = "0",
      description = "Standard deviation of the noise.")
  private double noise;

  // Without min: SciJava would take that for the default, as 0 counts as not given.
  @Parameter(
      label = "Offset (grey values, -1: estimated)",
      description = "The camera's grey value without light, taken off and given back.")
  private double offset;

  @Parameter(
      label = "Channels",
      description = "Those to deconvolve: current, all, or numbers such as 1,3-5.")
  private String channels = Positions.CURRENT;

  @Parameter(
      label = "Slices",
      description = "Those to deconvolve; with a PSF of several slices always all, at once.")
  private String slices = Positions.CURRENT;

  @Parameter(
      label = "Frames",
      description = "Those to deconvolve: current, all, or numbers such as 1,3-5.")
  private String frames = Positions.CURRENT;

  @Parameter(
      label = "Output",
      choices = {"32-bit", "input"},
      description = "32-bit, or the type of the input.")
  private String output = OutputType.FLOAT.label();

  @Parameter(label = "Seed", min = "0", description = "Starts the network's random numbers.")
  private int seed;

  @Parameter(
      label = "Device",
      choices = {"auto", "cpu", "gpu"},
      description = "Of the network: auto takes a GPU where PyTorch finds one.")
  private String device = "auto";

  @Parameter(label = "CPU threads", min = "1", description = "At most the number of cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus deconvolved;

  @Override
  void suggest(ImagePlus current) {
    psf = NamedImage.likelyPsf(current);
  }

  @Override
  void work(ImagePlus image) throws IOException {
    Deconvolved result = deconvolve(image, NamedImage.find(psf, "psf"), progress());
    deconvolved = result.deconvolved();
    deconvolved.show();
  }

  /** The run, which shows no images. */
  Deconvolved deconvolve(ImagePlus image, ImagePlus light, RunProgress progress) {
    KnownPsfOptions options = options();
    StackOptions choice = ImageDeconvolution.explicit(image, light, planes());
    Recording recording = Recording.of(image, choice);
    String psfName = NamedImage.of(light);
    RunWatch watch = options.method() == Method.NETWORK ? progress.watch(image) : RunWatch.NONE;
    ImageDeconvolution result =
        ImageDeconvolution.of(image, light, PsfOrigin.named(origin), options, choice, progress);
    Map<String, String> keys = keys();
    keys.put("psf", psfName);
    keys.putAll(ExplicitKeys.of(options));
    keys.putAll(ExplicitKeys.ofPlanes(choice));
    Provenance report = recording.end(result, MacroLine.of(LABEL, keys, recording.input(), choice));
    watch.ended(result.ending(), result.image(), light);
    return new Deconvolved(result.image(), report.json());
  }

  private StackOptions planes() {
    return StackOptions.builder()
        .channels(channels)
        .slices(slices)
        .frames(frames)
        .output(OutputType.named(output))
        .build();
  }

  private KnownPsfOptions options() {
    KnownPsfOptions.Builder options =
        KnownPsfOptions.of(Method.named("Method", method))
            .smoothing(smoothing)
            .alpha(alpha)
            .camera(Camera.of(0, 0, offset))
            .seed(seed)
            .device(ComputeDevice.named(device))
            .threads(threads);
    if (iterations != 0) {
      options.iterations(iterations);
    }
    if (noise != 0) {
      options.noiseSigma(noise);
    }
    return options.build();
  }
}
