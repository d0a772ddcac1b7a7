package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.cli.terminal.ArgumentList;
import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.OutFolder;
import io.github.selfdeblur.cli.terminal.RowArguments;
import io.github.selfdeblur.cli.terminal.TerminalProgress;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.stack.ImageDeconvolution;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.KnownPsfRows;
import io.github.selfdeblur.options.rows.StackRows;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.report.Provenance;
import io.github.selfdeblur.report.Recording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deconvolves a file with a known PSF. */
@Command(
    name = "deconvolve",
    description = "Writes NAME-METHOD.tif (32-bit) and NAME-METHOD-report.json.",
    mixinStandardHelpOptions = true)
final class Deconvolve implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IMAGE",
      description = "PNG, TIFF or what else ImageJ or Bio-Formats opens")
  private Path file;

  @Mixin private CommandSpec rows = RowArguments.of(KnownPsfRows.ALL);

  @Mixin private OutFolder out;

  @Override
  public Integer call() throws IOException {
    Path folder = out.prepared();
    Answers user = RowArguments.answers(spec);
    KnownPsfOptions options = KnownPsfRows.options(KnownPsfRows.method(user), user).build();
    ImagePlus image = InputFile.open(file, spec);
    ImagePlus psf = InputFile.open(KnownPsfRows.PSF, spec);
    StackOptions choice = ImageDeconvolution.explicit(image, psf, StackRows.options(user));
    PrintWriter terminal = spec.commandLine().getOut();
    try (TerminalProgress progress = new TerminalProgress(terminal)) {
      Recording recording = Recording.of(image, choice);
      ImageDeconvolution result =
          ImageDeconvolution.of(
              image,
              psf,
              user.choice(KnownPsfRows.ORIGIN, PsfOrigin.class),
              options,
              choice,
              progress);
      ArgumentList list = new ArgumentList(spec);
      list.putAll(ExplicitKeys.of(options));
      list.putAll(ExplicitKeys.ofPlanes(choice));
      Provenance provenance = recording.end(result, list.request(file));
      String name = ImageFiles.baseName(file) + "-" + result.report().method();
      ImageFiles.saveTiff(result.image(), folder.resolve(name + ".tif"));
      ImageFiles.saveText(provenance.json(), folder.resolve(name + "-report.json"));
      for (ImageDeconvolution.Run run : result.runs()) {
        terminal.println(run.planes() + ": " + run.report().line());
      }
      terminal.flush();
    }
    return 0;
  }
}
