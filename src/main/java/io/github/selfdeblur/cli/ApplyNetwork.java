package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.cli.terminal.ArgumentList;
import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.OutFolder;
import io.github.selfdeblur.cli.terminal.RowArguments;
import io.github.selfdeblur.cli.terminal.TerminalProgress;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.trained.NetworkImage;
import io.github.selfdeblur.image.trained.SettingsFile;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.StackRows;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.options.trained.NetworkRows;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.report.Provenance;
import io.github.selfdeblur.report.Recording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a trained network restore a file. */
@Command(
    name = "apply-network",
    description = "Writes NAME-restored.tif (32-bit) and NAME-restored-report.json.",
    mixinStandardHelpOptions = true)
final class ApplyNetwork implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IMAGE",
      description = "PNG, TIFF or what else ImageJ or Bio-Formats opens")
  private Path file;

  @Mixin private CommandSpec rows = RowArguments.of(NetworkRows.ALL);

  @Mixin private OutFolder out;

  private boolean isGiven(Option row) {
    return RowArguments.anyGiven(spec, List.of(row));
  }

  @Override
  public Integer call() throws IOException {
    Path folder = out.prepared();
    Path network = RowArguments.file(spec, NetworkRows.NETWORK);
    Answers user = SettingsFile.complete(RowArguments.answers(spec), this::isGiven, network);
    NetworkOptions options = NetworkRows.options(user);
    ImagePlus image = InputFile.open(file, spec);
    StackOptions choice = NetworkImage.explicit(image, StackRows.options(user));
    PrintWriter terminal = spec.commandLine().getOut();
    try (TerminalProgress progress = new TerminalProgress(terminal)) {
      Recording recording = Recording.of(image, choice);
      NetworkImage result = NetworkImage.of(image, network, options, choice, progress);
      Provenance provenance =
          recording.end(
              List.of(result.report()),
              List.of(result.image()),
              result.notes(),
              arguments(options, choice).request(file));
      String name = ImageFiles.baseName(file) + NetworkImage.SUFFIX;
      ImageFiles.saveTiff(result.image(), folder.resolve(name + ".tif"));
      ImageFiles.saveText(provenance.json(), folder.resolve(name + "-report.json"));
      terminal.println(result.report().line());
      terminal.println(kept(network, options, user.truth(NetworkRows.KEEP)));
      terminal.flush();
    } catch (CancellationException e) {
      throw new IOException(e.getMessage(), e);
    }
    return 0;
  }

  private static String kept(Path network, NetworkOptions options, boolean replaced) {
    try {
      boolean written = SettingsFile.keep(network, options.settings(), replaced);
      return "The network's settings "
          + (written ? "are kept in " : "stay as they are in ")
          + SettingsFile.of(network)
          + ".";
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  /** All that does the same again, whatever lies beside the network's file by then. */
  private ArgumentList arguments(NetworkOptions options, StackOptions choice) {
    ArgumentList list = new ArgumentList(spec);
    Map<String, String> settings = new HashMap<>();
    NetworkRows.keys(options.settings()).forEach((key, value) -> settings.put(key, value + ""));
    list.putAll(settings);
    list.putAll(ExplicitKeys.ofPlanes(choice));
    return list;
  }
}
