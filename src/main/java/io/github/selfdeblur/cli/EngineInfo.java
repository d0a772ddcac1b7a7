package io.github.selfdeblur.cli;

import io.github.selfdeblur.cli.terminal.RowArguments;
import io.github.selfdeblur.engine.EngineDownload;
import io.github.selfdeblur.engine.EngineLibrary;
import io.github.selfdeblur.options.rows.ProgramRows;
import io.github.selfdeblur.report.EngineReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What there is to compute with. */
@Command(
    name = "engine",
    description = "Prints the state of PyTorch, the devices, and the versions.",
    mixinStandardHelpOptions = true)
final class EngineInfo implements Callable<Integer> {

  private static final long MB = 1 << 20;

  @Spec private CommandSpec spec;

  @Mixin private CommandSpec rows = RowArguments.of(ProgramRows.ENGINE);

  @Override
  public Integer call() throws IOException {
    PrintWriter terminal = spec.commandLine().getOut();
    Path library = RowArguments.file(spec, ProgramRows.LIBRARY);
    if (library != null) {
      terminal.println(EngineLibrary.choose(library));
    }
    if (RowArguments.answers(spec).truth(ProgramRows.DOWNLOAD)) {
      EngineDownload.run(
          bytes -> {
            terminal.print("\rdownloading, " + bytes / MB + " MB");
            terminal.flush();
          });
      terminal.println();
    }
    terminal.print(EngineReport.text());
    terminal.flush();
    return 0;
  }
}
