package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.quality.Evaluation;
import io.github.selfdeblur.report.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a result with the truth. */
@Command(
    name = "evaluate",
    description = "Prints PSNR (dB), SSIM and the shift (px) of a result against the truth.",
    mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RESULT")
  private Path resultFile;

  @Parameters(index = "1", paramLabel = "TRUTH")
  private Path truthFile;

  @Option(
      names = "--max-shift",
      paramLabel = "PX",
      description = "largest shift that is searched, in quarters of a px; default: 10")
  private int maxShift = 10;

  @Option(names = "--border", paramLabel = "PX", description = "left out on each side; default: 15")
  private int border = 15;

  @Option(
      names = "--peak",
      paramLabel = "GREY",
      description = "the PSNR's peak; default: 255 for an 8-bit truth, else the truth's maximum")
  private Double peak;

  @Override
  public Integer call() throws IOException {
    Grid result = ImageFiles.pixels(InputFile.open(resultFile, spec));
    ImagePlus truthImage = InputFile.open(truthFile, spec);
    Grid truth = ImageFiles.pixels(truthImage);
    double usedPeak = peak == null ? ImageFiles.peak(truthImage) : peak;
    Evaluation evaluation = Evaluation.of(result, truth, maxShift, border, usedPeak);
    spec.commandLine().getOut().println(Json.of(evaluation));
    return 0;
  }
}
