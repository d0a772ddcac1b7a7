package io.github.selfdeblur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** The one submenu, in SciJava and in plain ImageJ, and Fiji's search. */
class MenuTest {

  private static final Pattern ENTRY =
      Pattern.compile("(?m)^Plugins>SelfDeblur, \"(.+?)\"(?:, .+?\\(\"(.+)\"\\))?$");

  private static Context context;
  private static List<CommandInfo> commands;

  @BeforeAll
  static void findCommands() {
    context = new Context(CommandService.class);
    commands =
        context.service(CommandService.class).getCommands().stream()
            .filter(c -> c.getClassName().startsWith(MenuTest.class.getPackageName()))
            .sorted(Comparator.comparingDouble(c -> c.getMenuPath().getLeaf().getWeight()))
            .toList();
  }

  @AfterAll
  static void end() {
    context.close();
  }

  private static String label(CommandInfo command) {
    return command.getMenuPath().getLeaf().getName();
  }

  /** SciJava separates commands whose weights differ by more than 1; plugins.config has "-". */
  @Test
  void itIsTheSameInSciJavaAndInPlainImageJ() throws IOException {
    List<String> expected = new ArrayList<>();
    double last = 0;
    for (CommandInfo command : commands) {
      assertEquals(
          "Plugins > SelfDeblur > " + label(command), command.getMenuPath().getMenuString());
      double weight = command.getMenuPath().getLeaf().getWeight();
      if (weight - last > 1) {
        expected.add("- null");
      }
      last = weight;
      expected.add(label(command) + " " + command.getClassName());
    }
    List<MatchResult> entries =
        ENTRY.matcher(Files.readString(Path.of("plugins.config"))).results().toList();
    assertEquals(expected, entries.stream().map(e -> e.group(1) + " " + e.group(2)).toList());
    assertEquals(
        commands.size(), new HashSet<>(commands.stream().map(MenuTest::label).toList()).size());
  }

  @Test
  void mainCommandFirstAboutLast() {
    assertEquals("SelfDeblur...", label(commands.get(0)));
    assertEquals("About SelfDeblur", label(commands.get(commands.size() - 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"deconvolution", "deblur"})
  void fijisSearchFindsAllByWhatTheyAreFor(String typed) {
    assertEquals(
        List.of(), commands.stream().filter(c -> !finds(c, typed)).map(MenuTest::label).toList());
  }

  /** In a macro what was left out takes its default. */
  @Test
  void allRunUnattended() {
    for (CommandInfo command : commands) {
      assertTrue(command.canRunHeadless(), command.getClassName());
      assertTrue(
          String.valueOf(command.getInitializer()).startsWith("useDefaults"),
          command.getClassName());
    }
  }

  /** What people type, and how many of the commands it finds. */
  @ParameterizedTest
  @CsvSource({
    "psf, 10",
    "Deconvolve, 1",
    "sharpen, 3",
    "blind deconvolution, 2",
    "batch, 1",
    "GPU, 1",
    "psnr, 1",
    "macro, 1",
    "denoise, 1",
    "onnx network, 1",
  })
  void fijisSearchFindsThem(String typed, int count) {
    List<String> found =
        commands.stream().filter(c -> finds(c, typed)).map(MenuTest::label).toList();
    assertEquals(count, found.size(), found::toString);
    if (count > 1) {
      assertTrue(found.contains("SelfDeblur..."));
    }
  }

  /** As scijava-search does: every word in the title, or every word in the menu's names. */
  private static boolean finds(CommandInfo command, String typed) {
    List<String> words = Arrays.asList(typed.toLowerCase(Locale.ROOT).split("\\s+"));
    String title = command.getTitle().toLowerCase(Locale.ROOT);
    return words.stream().allMatch(title::contains)
        || words.stream()
            .allMatch(
                word ->
                    command.getMenuPath().stream()
                        .anyMatch(e -> e.getName().toLowerCase(Locale.ROOT).contains(word)));
  }
}
