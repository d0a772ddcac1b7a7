package io.github.selfdeblur.cli;

import io.github.selfdeblur.cli.terminal.EmbeddedImageJ;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs macro text in ImageJ's interpreter. */
final class Macro {

  private Macro() {}

  /** Returns what the macro, and ImageJ's log, printed. */
  static synchronized String run(String text) throws IOException {
    Path file = Files.createTempFile("selfdeblur", ".ijm");
    Files.writeString(file, text);
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      EmbeddedImageJ.runMacro(file, "");
    } finally {
      System.setOut(before);
      Files.delete(file);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
