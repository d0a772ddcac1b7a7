package io.github.selfdeblur.cli;

import io.github.selfdeblur.engine.EngineDownload;
import io.github.selfdeblur.engine.EngineLibrary;
import io.github.selfdeblur.report.EngineReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What there is to compute with. */
@Command(
    name = "engine",
    description = "Prints the state of PyTorch, the devices, and the versions.",
    mixinStandardHelpOptions = true)
final class EngineInfo implements Callable<Integer> {

  private static final long MB = 1 << 20;

  @Spec private CommandSpec spec;

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description =
          "PyTorch's native libraries from now on: a folder of libtorch or of Python's torch; none:"
              + " those beside the plugin")
  private Path library;

  @Option(
      names = "--download",
      description = "has DJL download PyTorch, hundreds of MB, where it is missing")
  private boolean download;

  @Override
  public Integer call() throws IOException {
    PrintWriter terminal = spec.commandLine().getOut();
    if (library != null) {
      terminal.println(EngineLibrary.choose(library));
    }
    if (download) {
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
