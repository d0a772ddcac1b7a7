package io.github.selfdeblur.cli;

import io.github.selfdeblur.options.choice.Named;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.report.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a preset does. */
@Command(
    name = "schedule",
    description = "Prints a preset's phases as JSON, to be changed and given to --schedule.",
    mixinStandardHelpOptions = true)
final class PrintSchedule implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PRESET", description = "such as fast")
  private String preset;

  @Override
  public Integer call() {
    spec.commandLine()
        .getOut()
        .println(Json.of(Named.parse(Preset.class, "Preset", preset).schedule()));
    return 0;
  }
}
