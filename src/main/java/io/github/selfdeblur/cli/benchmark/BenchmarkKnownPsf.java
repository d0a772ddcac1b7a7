package io.github.selfdeblur.cli.benchmark;

import io.github.selfdeblur.cli.terminal.RowArguments;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.KnownPsfRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every method with the true PSFs. */
@Command(
    name = "known-psf",
    description =
        "Deconvolves images with their true PSFs and writes a table: PSNR (dB) of"
            + " the blurry image, of the result that comes with the set, and of every method.",
    mixinStandardHelpOptions = true)
final class BenchmarkKnownPsf implements Callable<Integer> {

  @Mixin private BenchmarkFolder folder;

  @Option(
      names = "--methods",
      paramLabel = "NAMES",
      description = "with commas between them; default: all but network")
  private String methods =
      Arrays.stream(Method.values())
          .filter(method -> method != Method.NETWORK)
          .map(Method::label)
          .collect(Collectors.joining(","));

  @Spec private CommandSpec spec;

  @Mixin private CommandSpec rows = RowArguments.of(KnownPsfRows.HOW);

  @Override
  public Integer call() throws IOException {
    List<Method> chosen = Method.listed(methods);
    List<String> columns = new ArrayList<>(List.of("blurry", "published"));
    chosen.forEach(method -> columns.add(method.label()));
    folder.tabulate(columns, image -> row(image, chosen));
    return 0;
  }

  private double[] row(BenchmarkImage image, List<Method> chosen) throws IOException {
    Grid psf = image.truePsf();
    double[] row = new double[chosen.size() + 2];
    row[0] = BenchmarkScore.psnr(ImageFiles.pixels(image.blurry()), image);
    Optional<Grid> published = image.knownPsfResult();
    row[1] = published.isPresent() ? BenchmarkScore.psnr(published.get(), image) : Double.NaN;
    Answers user = RowArguments.answers(spec);
    for (int i = 0; i < chosen.size(); i++) {
      KnownPsfOptions options = KnownPsfRows.options(Optional.of(chosen.get(i)), user).build();
      row[i + 2] = BenchmarkScore.psnr(psf, image, options);
    }
    return row;
  }
}
