package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.OutFolder;
import io.github.selfdeblur.cli.terminal.RowArguments;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.theory.AskedPsf;
import io.github.selfdeblur.image.theory.TheoreticalPsfImage;
import io.github.selfdeblur.options.rows.MakePsfRows;
import io.github.selfdeblur.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a theoretical PSF. */
@Command(
    name = "make-psf",
    description = "Writes PSF.tif (32-bit), the PSF that a microscope should have.",
    mixinStandardHelpOptions = true)
final class MakePsf implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IMAGE",
      arity = "0..1",
      description = "an image that tells what is not given; default: none")
  private Path file;

  @Mixin private CommandSpec rows = RowArguments.of(MakePsfRows.ALL);

  @Mixin private OutFolder out;

  @Override
  public Integer call() throws IOException {
    Path folder = out.prepared();
    ImagePlus image = InputFile.open(file, spec);
    AskedPsf asked = AskedPsf.of(RowArguments.answers(spec), image);
    PrintWriter printed = spec.commandLine().getOut();
    asked.notes().forEach(printed::println);
    TheoreticalPsfImage psf =
        TheoreticalPsfImage.of(asked, Runtime.getRuntime().availableProcessors(), Progress.NONE);
    printed.println(psf.sentence());
    ImageFiles.saveTiff(psf.image(), folder.resolve(TheoreticalPsfImage.TITLE + ".tif"));
    return 0;
  }
}
