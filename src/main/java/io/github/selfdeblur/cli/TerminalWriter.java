package io.github.selfdeblur.cli;

import io.github.selfdeblur.report.TerminalText;
import java.io.PrintStream;
import java.io.PrintWriter;

/** Prints to the terminal only letters that it has. */
final class TerminalWriter extends PrintWriter {

  TerminalWriter(PrintStream terminal) {
    super(terminal, true);
  }

  @Override
  public void write(String text, int from, int length) {
    String shown = TerminalText.of(text.substring(from, from + length));
    super.write(shown, 0, shown.length());
  }
}
