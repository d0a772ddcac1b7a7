package io.github.selfdeblur.cli;

import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.RowArguments;
import io.github.selfdeblur.image.compare.ImageQuality;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.OpticsRows;
import io.github.selfdeblur.options.rows.QualityRows;
import io.github.selfdeblur.report.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private CommandSpec rows = RowArguments.of(QualityRows.MEASURED);

  @Override
  public Integer call() throws IOException {
    Answers user = RowArguments.answers(spec);
    ImageQuality quality =
        new ImageQuality(InputFile.open(file, spec))
            .truth(InputFile.open(QualityRows.TRUTH, spec))
            .blurry(InputFile.open(QualityRows.BLURRY, spec))
            .reference(InputFile.open(QualityRows.REFERENCE, spec))
            .psf(InputFile.open(QualityRows.PSF, spec))
            .truePsf(InputFile.open(QualityRows.TRUE_KERNEL, spec))
            .optics(
                user.number(OpticsRows.NA),
                user.number(OpticsRows.WAVELENGTH),
                user.number(OpticsRows.PIXEL));
    Map<String, Double> numbers = quality.numbers();
    quality.notes().forEach(spec.commandLine().getErr()::println);
    spec.commandLine().getOut().println(Json.of(numbers));
    return 0;
  }
}
