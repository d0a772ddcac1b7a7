package io.github.selfdeblur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

/**
 * Fields of commands are the keys of their rows, and the reference's tables are these rows: {@code
 * mvn test -Dtest=OptionRowsTest -DwriteTables=true} writes them.
 */
class OptionRowsTest {

  private static final Path REFERENCE = Path.of("docs", "macros.md");
  private static final String HEAD = "| Key | Meaning | Unit | Default |\n|---|---|---|---|\n";

  static Stream<UserCommand> commands() {
    try (Context context =
        new Context(CommandService.class, ModuleService.class, StatusService.class)) {
      return context.service(CommandService.class).getCommands().stream()
          .filter(c -> c.getClassName().startsWith(OptionRowsTest.class.getPackageName()))
          .map(info -> (UserCommand) module(context, info))
          .toList()
          .stream();
    }
  }

  private static Module module(Context context, CommandInfo info) {
    return context.service(ModuleService.class).createModule(info);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyFieldHasARowOfItsType(UserCommand command) {
    Set<String> fields = new HashSet<>();
    for (ModuleItem<?> item : command.getInfo().inputs()) {
      Class<?> type = item.getType();
      if (type != ImagePlus.class && !type.getName().startsWith("org.scijava")) {
        fields.add(item.getName());
      }
    }
    fields.remove("input");
    assertEquals(keys(command.rows()), fields);
    for (Option row : command.rows()) {
      ModuleItem<?> item = command.getInfo().getInput(row.key());
      assertTrue(fits(item.getType(), row.usual()), row.key() + " is a " + item.getType());
      assertEquals(row.label(), item.getLabel());
      assertEquals(row.choices().isEmpty() ? List.of() : row.choices(), choices(item));
    }
  }

  private static List<?> choices(ModuleItem<?> item) {
    return item.getChoices() == null ? List.of() : item.getChoices();
  }

  private static boolean fits(Class<?> field, Object usual) {
    return field == int.class && usual instanceof Integer
        || field == double.class && usual instanceof Double
        || field == boolean.class && usual instanceof Boolean
        || field == String.class && usual instanceof String
        || field == File.class && usual.equals("");
  }

  private static Set<String> keys(List<Option> rows) {
    return rows.stream().map(Option::key).collect(Collectors.toSet());
  }

  /** What is the same as for SelfDeblur stands there. */
  @ParameterizedTest
  @MethodSource("commands")
  void theReferenceHasItsRows(UserCommand command) throws IOException {
    boolean other = command instanceof BatchCommand;
    List<Option> rows =
        command.rows().stream().filter(r -> !other || !SelfDeblurRows.ALL.contains(r)).toList();
    if (rows.isEmpty()) {
      return;
    }
    String table =
        rows.stream().map(row -> row.row() + "\n").collect(Collectors.joining("", HEAD, ""));
    String page = Files.readString(REFERENCE);
    String label = command.getInfo().getMenuPath().getLeaf().getName();
    int from = page.indexOf("\n| Key", page.indexOf("\n## " + label + "\n")) + 1;
    int to = page.indexOf("\n\n", from) + 1;
    if (Boolean.getBoolean("writeTables")) {
      Files.writeString(REFERENCE, page.substring(0, from) + table + page.substring(to));
    } else {
      assertEquals(table, page.substring(from, to));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theReferenceNamesAllChoices(UserCommand command) {
    for (Option row : command.rows()) {
      row.choices().forEach(name -> assertTrue(row.row().contains("`" + name + "`"), row.row()));
    }
  }

  @Test
  void aRowSaysTheSameEverywhere() {
    Option row = SelfDeblurRows.READ_NOISE;
    assertEquals("--read-noise", row.argument());
    assertEquals("Read noise (grey values, 0: estimated)", row.label());
    assertTrue(row.description().endsWith(", in grey values; 0: estimated; default: 0"));
    assertTrue(row.row().endsWith("; 0: estimated | grey values | 0 |"));
  }
}
