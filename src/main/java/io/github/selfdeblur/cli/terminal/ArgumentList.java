package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.report.Repeat;
import io.github.selfdeblur.report.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of a command line that is being run, with their values, defaults included. Named in
 * the request without dashes before them.
 */
public final class ArgumentList {

  /** What no result depends on. */
  private static final List<String> OTHERS = List.of("--help", "--version", "--out", "--master");

  private final CommandSpec command;
  private final Map<String, String> values = new LinkedHashMap<>();

  public ArgumentList(CommandSpec command) {
    this.command = command;
    for (OptionSpec option : command.options()) {
      Object value = option.getValue();
      if (value != null && !OTHERS.contains(option.longestName())) {
        Object whole = value instanceof Path file ? file.toAbsolutePath().normalize() : value;
        values.put(option.longestName().substring(2), whole.toString());
      }
    }
  }

  /** By their names without dashes before them; nothing of those without a value. */
  Map<String, String> values() {
    return values;
  }

  /** Sets the options that are called like the keys of a macro. */
  public void putAll(Map<String, String> keys) {
    keys.forEach((key, value) -> values.put(key.replace('_', '-'), value));
  }

  /** One for each option, such as {@code --seed=0}; of flags those that are set. */
  public List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    values.forEach(
        (key, value) -> {
          OptionSpec option = command.findOption("--" + key);
          boolean flag = option != null && option.typeInfo().isBoolean();
          if (!flag || Boolean.parseBoolean(value)) {
            arguments.add("--" + key + (flag ? "" : "=" + value));
          }
        });
    return arguments;
  }

  /**
   * The line that does the same to a file, or to the files of a folder.
   *
   * @param file null where the options say it
   */
  public Request request(Path file) {
    String options =
        arguments().stream().map(ArgumentList::quoted).collect(Collectors.joining(" "));
    String image = file == null ? "" : quoted(file.toAbsolutePath().normalize().toString()) + " ";
    String line = command.qualifiedName() + " " + image + options;
    return new Request(values, new Repeat(Repeat.Way.COMMAND_LINE, line));
  }

  private static String quoted(String argument) {
    return argument.matches("[\\w./:=,+-]+") ? argument : '"' + argument + '"';
  }
}
