package io.github.selfdeblur.cli;

import io.github.selfdeblur.cli.benchmark.Benchmark;
import io.github.selfdeblur.cli.terminal.CtrlC;
import io.github.selfdeblur.engine.EngineUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point: the demo without arguments, else the command line. */
@Command(
    name = "selfdeblur",
    description = "Deconvolution of images whose PSF is unknown, or known.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Deblur.class,
      Deconvolve.class,
      ApplyNetwork.class,
      Batch.class,
      TiledDeconvolution.class,
      Compare.class,
      Simulate.class,
      MakePsf.class,
      Measure.class,
      Evaluate.class,
      EngineInfo.class,
      PrintSchedule.class,
      Benchmark.class
    })
public final class Main {

  private Main() {}

  /** Runs; leaves with exit code 0 only on success. */
  public static void main(String[] arguments) {
    int exitCode =
        arguments.length == 0
            ? Demo.run()
            : run(new TerminalWriter(System.out), new TerminalWriter(System.err), arguments);
    if (exitCode != 0 && !CtrlC.isPressed()) {
      System.exit(exitCode);
    }
  }

  /** All commands, without what they do in the face of errors. */
  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  /** Runs a command and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return commandLine()
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((e, args) -> refuse(e.getCommandLine(), sentence(e), 2))
        .setExecutionExceptionHandler((e, line, parsed) -> refuse(line, sentence(e), 1))
        .execute(arguments);
  }

  private static int refuse(CommandLine line, String sentence, int exitCode) {
    line.getErr().println(sentence);
    return exitCode;
  }

  /** With what may have been meant by an option that there is not. */
  private static String sentence(ParameterException e) {
    List<String> near =
        e instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.of();
    String meant = near.isEmpty() ? "" : "; near it: " + String.join(", ", near);
    return e.getMessage() + meant;
  }

  private static String sentence(Exception e) {
    boolean forPeople =
        e instanceof IllegalArgumentException
            || e instanceof EngineUnavailableException
            || e instanceof ArithmeticException
            || e instanceof IOException;
    return forPeople ? e.getMessage() : "This is an error of the program, please report it: " + e;
  }
}
