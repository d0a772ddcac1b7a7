package io.github.selfdeblur.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command line printed, and its exit code. */
record Terminal(int exitCode, String output, String errors) {

  static Terminal run(List<String> arguments) {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    int exitCode =
        Main.run(
            new PrintWriter(output, true),
            new PrintWriter(errors, true),
            arguments.toArray(String[]::new));
    return new Terminal(exitCode, output.toString(), errors.toString());
  }

  static Terminal run(String... arguments) {
    return run(List.of(arguments));
  }
}
