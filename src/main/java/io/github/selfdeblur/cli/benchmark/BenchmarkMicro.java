package io.github.selfdeblur.cli.benchmark;

import ij.ImagePlus;
import io.github.selfdeblur.cli.terminal.RunOptions;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.stack.ImageDeblurring;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.quality.KernelSimilarity;
import io.github.selfdeblur.report.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much of what is possible is reached on simulated micrographs. */
@Command(
    name = "micro",
    description =
        "Deblurs simulated micrographs and writes a table: PSNR (dB, after alignment) of the blurry"
            + " image, the blind result, the result with the PSF from the spectrum alone, and with"
            + " the true PSF; the share of the possible gain that the blind result and the start"
            + " have; the similarity of both PSFs to the true one; seconds.",
    mixinStandardHelpOptions = true)
final class BenchmarkMicro implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of(
          "blurry",
          "blind",
          "start",
          "true_psf",
          "share",
          "start_share",
          "similarity",
          "start_similarity",
          "seconds");

  @Mixin private BenchmarkFolder folder;

  @Option(
      names = "--optics",
      paramLabel = "FILE",
      description =
          "a JSON list: psf, a file of the index, and the microscope's aperture, wavelengthUm and"
              + " pixelUm; default: unknown")
  private Path optics;

  @Option(
      names = "--support-factor",
      paramLabel = "F",
      description = "the support that a run is told, in units of the true one; default: 1")
  private double supportFactor = 1;

  @Mixin private RunOptions runOptions;

  /** What the optics' file says of a PSF. */
  private record KnownOptics(String psf, double aperture, double wavelengthUm, double pixelUm) {

    Optics optics() {
      return new Optics(aperture, wavelengthUm, OptionalDouble.of(pixelUm));
    }
  }

  @Override
  public Integer call() throws IOException {
    KnownOptics[] known =
        optics == null
            ? new KnownOptics[0]
            : Json.read(optics, KnownOptics[].class, "a list of optics");
    folder.tabulateSimulated(COLUMNS, image -> row(image, known));
    return 0;
  }

  private double[] row(SimulatedImage image, KnownOptics[] known) throws IOException {
    int side = (int) Math.round(image.psfSidePx() * supportFactor);
    SelfDeblurOptions options = runOptions.toOptions(side, side);
    for (KnownOptics microscope : known) {
      if (microscope.psf().equals(image.psfFile())) {
        options = options.toBuilder().optics(microscope.optics()).build();
      }
    }
    ImagePlus blurry = image.blurry();
    Grid truePsf = image.truePsf();
    double blurred = BenchmarkScore.psnr(ImageFiles.pixels(blurry), image);
    KnownPsfOptions sparse = KnownPsfOptions.of(Method.SPARSE).threads(options.threads()).build();
    double ceiling = BenchmarkScore.psnr(truePsf, image, sparse);
    ImageDeblurring result = BenchmarkRun.of(image, options, folder.terminal());
    double blind = BenchmarkScore.psnr(ImageFiles.pixels(result.deblurred()), image);
    double start = Double.NaN;
    double startSimilarity = Double.NaN;
    if (result.startPsf() != null) {
      Grid psf = ImageFiles.pixels(result.startPsf());
      start = BenchmarkScore.psnr(psf, image, sparse);
      startSimilarity = KernelSimilarity.of(psf, truePsf);
    }
    return new double[] {
      blurred,
      blind,
      start,
      ceiling,
      (blind - blurred) / (ceiling - blurred),
      (start - blurred) / (ceiling - blurred),
      KernelSimilarity.of(ImageFiles.pixels(result.psf()), truePsf),
      startSimilarity,
      result.report().run().seconds()
    };
  }
}
