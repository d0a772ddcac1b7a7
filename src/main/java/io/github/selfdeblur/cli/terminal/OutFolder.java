package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of where a command's results go. */
public final class OutFolder {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the results; default: the current folder")
  private Path folder = Path.of("");

  /**
   * The folder, made if need be.
   *
   * @throws IOException with one sentence where it cannot be written
   */
  public Path prepared() throws IOException {
    ImageFiles.prepareFolder(folder.toAbsolutePath());
    return folder;
  }
}
