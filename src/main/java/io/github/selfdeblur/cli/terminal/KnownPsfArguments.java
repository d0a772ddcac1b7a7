package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import picocli.CommandLine.Option;

/** The options that every deconvolution with a known PSF has. */
public final class KnownPsfArguments {

  @Option(
      names = "--smoothing",
      paramLabel = "FACTOR",
      description = "1: as strong as the noise asks for; above 1 smoother, below 1 sharper")
  private double smoothing = 1;

  @Option(
      names = "--alpha",
      paramLabel = "A",
      description = "exponent of the hyper-Laplacian prior, above 0 and at most 1; default: 2/3")
  private double alpha = KnownPsfOptions.DEFAULT_ALPHA;

  @Option(
      names = "--noise",
      paramLabel = "SIGMA",
      description = "standard deviation of the noise in grey values; default: estimated")
  private Double noise;

  @Option(
      names = "--offset",
      paramLabel = "GREY",
      description = "the camera's grey value without light; -1: estimated; default: 0")
  private double offset;

  @Option(names = "--seed", paramLabel = "S", description = "of the network; default: 0")
  private int seed;

  @Option(names = "--threads", paramLabel = "T", description = "default: all cores")
  private Integer threads;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = "of the network: auto, cpu or gpu; default: auto")
  private String device = "auto";

  /** Checked options. */
  public KnownPsfOptions toOptions(Method method, Integer iterations) {
    KnownPsfOptions.Builder options =
        KnownPsfOptions.of(method)
            .smoothing(smoothing)
            .alpha(alpha)
            .camera(Camera.of(0, 0, offset))
            .seed(seed)
            .device(ComputeDevice.named(device));
    if (noise != null) {
      options.noiseSigma(noise);
    }
    if (threads != null) {
      options.threads(threads);
    }
    if (iterations != null) {
      options.iterations(iterations);
    }
    return options.build();
  }
}
