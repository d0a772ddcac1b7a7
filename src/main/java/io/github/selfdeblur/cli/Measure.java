package io.github.selfdeblur.cli;

import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.image.compare.ImageQuality;
import io.github.selfdeblur.report.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a file. */
@Command(
    name = "measure",
    description = "Prints what can be measured of an image, with or without the truth, as JSON.",
    mixinStandardHelpOptions = true)
final class Measure implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "IMAGE")
  private Path file;

  @Option(names = "--truth", paramLabel = "FILE", description = "the sharp image")
  private Path truth;

  @Option(names = "--blurry", paramLabel = "FILE", description = "the image that was deblurred")
  private Path blurry;

  @Option(
      names = "--reference",
      paramLabel = "FILE",
      description = "a result with the true PSF, for error ratios")
  private Path reference;

  @Option(names = "--psf", paramLabel = "FILE", description = "the PSF")
  private Path psf;

  @Option(names = "--true-kernel", paramLabel = "FILE", description = "to compare the PSF with")
  private Path truePsf;

  @Option(names = "--na", paramLabel = "NA", description = "with --wavelength and --pixel")
  private double na;

  @Option(names = "--wavelength", paramLabel = "UM", description = "in vacuum")
  private double wavelength;

  @Option(names = "--pixel", paramLabel = "UM", description = "in the specimen")
  private double pixel;

  @Override
  public Integer call() throws IOException {
    ImageQuality quality =
        new ImageQuality(InputFile.open(file, spec))
            .truth(InputFile.open(truth, spec))
            .blurry(InputFile.open(blurry, spec))
            .reference(InputFile.open(reference, spec))
            .psf(InputFile.open(psf, spec))
            .truePsf(InputFile.open(truePsf, spec))
            .optics(na, wavelength, pixel);
    Map<String, Double> numbers = quality.numbers();
    quality.notes().forEach(spec.commandLine().getErr()::println);
    spec.commandLine().getOut().println(Json.of(numbers));
    return 0;
  }
}
