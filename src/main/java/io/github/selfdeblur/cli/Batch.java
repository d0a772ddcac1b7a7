package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.batch.BatchInputs;
import io.github.selfdeblur.batch.BatchOutputs;
import io.github.selfdeblur.batch.BatchRun;
import io.github.selfdeblur.batch.BatchSummary;
import io.github.selfdeblur.batch.Recipe;
import io.github.selfdeblur.cli.terminal.ArgumentList;
import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.PsfSize;
import io.github.selfdeblur.cli.terminal.RowArguments;
import io.github.selfdeblur.cli.terminal.RunOptions;
import io.github.selfdeblur.cli.terminal.TerminalBatch;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.BatchRows;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.report.Request;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deblurs the files of a folder or a list. */
@Command(
    name = "batch",
    description =
        "Deblurs many files: writes NAME-deblurred.tif, for PSFs that were found NAME-psf.tif or"
            + " batch-psf.tif, of volumes NAME-deblurred-views.png, and batch.csv and batch.log. Files whose results are there are skipped;"
            + " the exit code is 0 where every file has its result.",
    mixinStandardHelpOptions = true)
final class Batch implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "folder of the images")
  private Path folder;

  @Mixin private CommandSpec rows = RowArguments.of(BatchRows.FILES);

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the results; default: deblurred, in that of the images")
  private Path out;

  @Option(
      names = "--psf-size",
      paramLabel = "W[xH]",
      converter = PsfSize.Converter.class,
      description = "support of the PSF in px; default: as the image suggests")
  private PsfSize psfSize = PsfSize.OPEN;

  @Mixin private RunOptions runOptions;

  @Override
  public Integer call() throws IOException {
    Answers user = RowArguments.answers(spec);
    BatchInputs inputs = BatchInputs.asked(user, folder, RowArguments.file(spec, BatchRows.LIST));
    BatchOutputs outputs = BatchOutputs.asked(user, out == null ? inputs.usualOutput() : out);
    Path psfFile = RowArguments.file(spec, BatchRows.PSF);
    ImagePlus psf = InputFile.open(psfFile, spec);
    SelfDeblurOptions options = options(psf);
    ArgumentList arguments = new ArgumentList(spec);
    arguments.putAll(ExplicitKeys.of(options));
    Request request = arguments.request(folder);
    Recipe recipe = Recipe.asked(user, psf, String.valueOf(psfFile), options, outputs, request);
    PrintWriter terminal = spec.commandLine().getOut();
    try (TerminalBatch progress = new TerminalBatch(terminal, spec.commandLine().getErr())) {
      BatchSummary summary = BatchRun.of(inputs, outputs, recipe, request, progress);
      terminal.println(summary.text());
      terminal.flush();
      return summary.isComplete() ? 0 : 1;
    }
  }

  private SelfDeblurOptions options(ImagePlus psf) throws IOException {
    if (psf != null) {
      return runOptions.toOptions(psf.getWidth(), psf.getHeight());
    }
    return runOptions.toOptions(psfSize.width(), psfSize.height());
  }
}
