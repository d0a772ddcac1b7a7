package io.github.selfdeblur.cli.terminal;

import ij.ImagePlus;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.options.rows.Option;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** A file that a command line names. */
public final class InputFile {

  private InputFile() {}

  /** The same of what the user named for an option. */
  public static ImagePlus open(Option row, CommandSpec command) throws IOException {
    return open(RowArguments.file(command, row), command);
  }

  /**
   * Its image; what is to be noted of it goes to the errors, as the output may be JSON.
   *
   * @param file null where none was named
   * @throws IOException as {@link ImageFiles#open}
   */
  public static ImagePlus open(Path file, CommandSpec command) throws IOException {
    return file == null ? null : ImageFiles.open(file, command.commandLine().getErr()::println);
  }
}
