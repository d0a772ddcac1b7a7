package io.github.selfdeblur.cli;

import io.github.selfdeblur.cli.terminal.EmbeddedImageJ;
import java.io.IOException;
import java.nio.file.Path;

/** Entry point of a JVM that runs a macro file in ImageJ, as the demo does. */
final class MacroJvm {

  private MacroJvm() {}

  /**
   * @param arguments the macro's file
   */
  public static void main(String[] arguments) throws IOException {
    EmbeddedImageJ.runMacro(Path.of(arguments[0]), "");
  }
}
