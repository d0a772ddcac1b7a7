package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.OutFolder;
import io.github.selfdeblur.cli.terminal.PsfSize;
import io.github.selfdeblur.cli.terminal.RowArguments;
import io.github.selfdeblur.cli.terminal.TerminalProgress;
import io.github.selfdeblur.image.compare.Comparison;
import io.github.selfdeblur.image.compare.ComparisonMontage;
import io.github.selfdeblur.image.compare.Tables;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.Answers;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.KnownPsfRows;
import io.github.selfdeblur.options.QualityRows;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfOrigin;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  @Option(
      names = "--psf-size",
      paramLabel = "W[xH]",
      converter = PsfSize.Converter.class,
      description = "support, in px, of a PSF to be found; default: suggested")
  private PsfSize psfSize = PsfSize.OPEN;

  @Mixin private CommandSpec rows = RowArguments.of(QualityRows.COMPARED_FILES, KnownPsfRows.HOW);

  @Mixin private OutFolder out;

  @Override
  public Integer call() throws IOException {
    Path folder = out.prepared();
    Answers user = RowArguments.answers(spec);
    List<Method> chosen = Method.listed(user.text(QualityRows.METHODS));
    ImagePlus image = InputFile.open(file, spec);
    ImagePlus truth = InputFile.open(QualityRows.TRUTH, spec);
    Comparison.check(image, truth);
    KnownPsfOptions options = KnownPsfRows.options(Optional.of(chosen.get(0)), user).build();
    PrintWriter terminal = spec.commandLine().getOut();
    try (TerminalProgress progress = new TerminalProgress(terminal)) {
      PsfImage psf = psf(image, options, progress);
      if (psf == null) {
        progress.noted("Stopped before a PSF was found: nothing was compared.");
        return 1;
      }
      Comparison comparison = Comparison.of(image, psf, chosen, options, truth, progress);
      String name = ImageFiles.baseName(file);
      for (Comparison.Result result :
          comparison.results().subList(1, comparison.results().size())) {
        ImageFiles.saveTiff(result.image(), folder.resolve(name + "-" + result.method() + ".tif"));
      }
      ImageFiles.savePng(ComparisonMontage.of(comparison), folder.resolve(name + "-methods.png"));
      ImageFiles.saveCsv(Tables.of(comparison), folder.resolve(name + "-methods.csv"));
    }
    return 0;
  }

  /** The PSF that was named or else is found; null where the search was stopped. */
  private PsfImage psf(ImagePlus image, KnownPsfOptions known, TerminalProgress progress)
      throws IOException {
    ImagePlus light = InputFile.open(QualityRows.PSF, spec);
    if (light != null) {
      return PsfImage.of(light, PsfOrigin.MIDDLE, image).telling(progress::noted);
    }
    return Comparison.findPsf(
        image, psfSize.width(), psfSize.height(), known, progress, found -> {});
  }
}
