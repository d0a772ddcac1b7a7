package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.image.Comparison;
import io.github.selfdeblur.image.ComparisonMontage;
import io.github.selfdeblur.image.ImageFiles;
import io.github.selfdeblur.image.PsfImage;
import io.github.selfdeblur.image.Tables;
import io.github.selfdeblur.options.Method;
import io.github.selfdeblur.options.PsfOrigin;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares methods on a file. */
@Command(
    name = "compare",
    description =
        "Deconvolves an image by several methods with the same PSF and writes NAME-methods.png, a"
            + " labelled montage, NAME-methods.csv, and every result as NAME-METHOD.tif.",
    mixinStandardHelpOptions = true)
final class Compare implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "IMAGE")
  private Path file;

  @Option(names = "--psf", paramLabel = "FILE", required = true, description = "the PSF")
  private Path psfFile;

  @Option(
      names = "--methods",
      paramLabel = "NAME",
      split = ",",
      description = "default: sparse,hyper-laplacian,richardson-lucy-tv,wiener")
  private List<String> methods =
      List.of("sparse", "hyper-laplacian", "richardson-lucy-tv", "wiener");

  @Option(names = "--truth", paramLabel = "FILE", description = "the sharp image")
  private Path truthFile;

  @Mixin private KnownPsfArguments arguments;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the results; default: the current folder")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    ImageFiles.prepareFolder(folder.toAbsolutePath());
    List<Method> chosen = methods.stream().map(name -> Method.named("Method", name)).toList();
    ImagePlus image = ImageFiles.open(file);
    ImagePlus truth = truthFile == null ? null : ImageFiles.open(truthFile);
    PsfImage psf = PsfImage.of(ImageFiles.open(psfFile), PsfOrigin.MIDDLE, image);
    PrintWriter out = spec.commandLine().getOut();
    try (TerminalProgress progress = new TerminalProgress(out)) {
      Comparison comparison =
          Comparison.of(
              image, psf, chosen, arguments.toOptions(chosen.get(0), null), truth, progress);
      String name = ImageFiles.baseName(file);
      for (Comparison.Result result : comparison.results().subList(1, chosen.size() + 1)) {
        ImageFiles.saveTiff(result.image(), folder.resolve(name + "-" + result.method() + ".tif"));
      }
      ImageFiles.savePng(
          ComparisonMontage.of(comparison, truth), folder.resolve(name + "-methods.png"));
      ImageFiles.saveCsv(Tables.of(comparison), folder.resolve(name + "-methods.csv"));
    }
    return 0;
  }
}
