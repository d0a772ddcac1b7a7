package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.Option;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options of the command line, made of the rows of what users can choose. */
public final class RowArguments {

  private RowArguments() {}

  /** To be mixed into a command; other options stand with the command. */
  @SafeVarargs
  public static CommandSpec of(List<Option>... rows) {
    CommandSpec mixin = CommandSpec.create();
    for (List<Option> list : rows) {
      list.forEach(row -> mixin.addOption(argument(row)));
    }
    return mixin;
  }

  private static OptionSpec argument(Option row) {
    OptionSpec.Builder option =
        OptionSpec.builder(row.argument()).description(row.description().replace("%", "%%"));
    if (row.usual() instanceof Boolean) {
      return option.type(boolean.class).arity("0").build();
    } else if (row.namesFile()) {
      return option.type(Path.class).paramLabel("FILE").required(row.isRequired()).build();
    }
    boolean text = row.usual() instanceof String;
    return option
        .type(row.usual().getClass())
        .paramLabel(text ? "NAME" : "N")
        .defaultValue(row.usual().toString())
        .build();
  }

  /** What the user gave to a command. */
  public static Answers answers(CommandSpec command) {
    return new Answers(
        new ArgumentList(command)
            .values().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().replace('-', '_'), Map.Entry::getValue)));
  }

  /** Whether the user gave any of them. */
  public static boolean anyGiven(CommandSpec command, List<Option> rows) {
    return rows.stream()
        .anyMatch(row -> command.commandLine().getParseResult().hasMatchedOption(row.argument()));
  }

  /** The file that the user named for an option; null where none. */
  public static Path file(CommandSpec command, Option row) {
    return command.findOption(row.argument()).getValue();
  }
}
