package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.batch.BatchMaker;
import io.github.selfdeblur.batch.BatchRun;
import io.github.selfdeblur.batch.BatchSummary;
import io.github.selfdeblur.batch.FileWork;
import io.github.selfdeblur.batch.OneByOne;
import io.github.selfdeblur.batch.files.BatchInputs;
import io.github.selfdeblur.batch.files.BatchOutputs;
import io.github.selfdeblur.batch.recipe.CommonPsf;
import io.github.selfdeblur.batch.recipe.Recipe;
import io.github.selfdeblur.cli.terminal.ArgumentList;
import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.Master;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
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

  @Mixin private Master master = new Master();

  @Override
  public Integer call() throws IOException {
    master.takeThreads();
    Answers user = RowArguments.answers(spec);
    BatchInputs inputs = BatchInputs.asked(user, folder, RowArguments.file(spec, BatchRows.LIST));
    out = out == null ? inputs.usualOutput() : out;
    FileWork work = work(InputFile.open(BatchRows.PSF, spec));
    PrintWriter terminal = spec.commandLine().getOut();
    try (TerminalBatch progress = new TerminalBatch(terminal, spec.commandLine().getErr())) {
      BatchMaker maker =
          master.isGiven()
              ? new OnCluster(master, work, arguments(), progress)
              : new OneByOne(work, progress);
      BatchSummary summary = BatchRun.of(inputs, work.outputs(), work.recipe(), maker, progress);
      terminal.println(summary.text());
      terminal.flush();
      return summary.isComplete() ? 0 : 1;
    }
  }

  /**
   * What is done to each file.
   *
   * @param arguments of {@link #arguments()}
   * @param psf that serves all files, where there is one
   */
  static FileWork work(List<String> arguments, Optional<CommonPsf> psf) throws IOException {
    ParseResult parsed = Main.commandLine().parseArgs(arguments.toArray(String[]::new));
    Batch batch = (Batch) parsed.subcommand().commandSpec().userObject();
    boolean given = RowArguments.file(batch.spec, BatchRows.PSF) != null;
    FileWork work = batch.work(given ? psf.orElseThrow().image() : null);
    return psf.isEmpty() ? work : work.with(psf.get());
  }

  /** The command line that asks for the same on another machine, all values said. */
  private List<String> arguments() throws IOException {
    List<String> arguments = new ArrayList<>(List.of(spec.name()));
    if (folder != null) {
      arguments.add(folder.toAbsolutePath().normalize().toString());
    }
    arguments.addAll(list(options(null)).arguments());
    arguments.add("--out=" + out.toAbsolutePath().normalize());
    return arguments;
  }

  private FileWork work(ImagePlus psf) throws IOException {
    Answers user = RowArguments.answers(spec);
    BatchOutputs outputs = BatchOutputs.asked(user, out);
    SelfDeblurOptions options = options(psf);
    Request request = list(options).request(folder);
    String name = String.valueOf(RowArguments.file(spec, BatchRows.PSF));
    Recipe recipe = Recipe.asked(user, psf, name, options, outputs, request);
    return new FileWork(outputs, recipe, request);
  }

  private ArgumentList list(SelfDeblurOptions options) {
    ArgumentList arguments = new ArgumentList(spec);
    arguments.putAll(ExplicitKeys.of(options));
    return arguments;
  }

  private SelfDeblurOptions options(ImagePlus psf) throws IOException {
    if (psf != null) {
      return runOptions.toOptions(psf.getWidth(), psf.getHeight());
    }
    return runOptions.toOptions(psfSize.width(), psfSize.height());
  }
}
