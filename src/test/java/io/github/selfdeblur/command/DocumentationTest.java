package io.github.selfdeblur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.report.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** The pages say all that there is, and lead nowhere else. */
class DocumentationTest {

  private static final Path REFERENCE = Path.of("docs", "macros.md");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  private static List<CommandInfo> commands() {
    try (Context context = new Context(CommandService.class)) {
      return context.service(CommandService.class).getCommands().stream()
          .filter(c -> c.getClassName().startsWith(DocumentationTest.class.getPackageName()))
          .toList();
    }
  }

  /** The reference has a section of each, in which every key stands, or in that of SelfDeblur. */
  @ParameterizedTest
  @MethodSource("commands")
  void everyKeyIsExplained(CommandInfo command) throws Exception {
    String text = Files.readString(REFERENCE);
    String explained = section(text, command.getMenuPath().getLeaf().getName());
    if (BlindCommand.class.isAssignableFrom(Class.forName(command.getClassName()))) {
      explained += section(text, SelfDeblurCommand.LABEL);
    }
    for (ModuleItem<?> input : command.inputs()) {
      String key = input.getName();
      boolean ofPeople = input.isInput() && !input.getType().getName().matches("(org|ij)\\..+");
      if (ofPeople && !key.equals("input")) {
        assertTrue(explained.contains("`" + key + "`"), command.getMenuPath() + ": " + key);
      }
    }
    String[] help = Project.address(Project.page(command)).split("/blob/HEAD/|#");
    assertEquals("docs/macros.md", help[1]);
    assertTrue(anchors(REFERENCE).contains(help[2]), help[2]);
  }

  private static String section(String text, String label) {
    int start = text.indexOf("\n## " + label + "\n");
    assertTrue(start >= 0, "no section " + label);
    int end = text.indexOf("\n## ", start + 1);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        if (!links.group(1).startsWith("http") && !leads(page, links.group(1))) {
          broken.add(page + " to " + links.group(1));
        }
      }
    }
    assertEquals(List.of(), broken);
    String guide = Project.documentation().split("/blob/HEAD/")[1];
    assertTrue(Files.exists(Path.of(guide)), guide);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")), files)
          .filter(file -> file.toString().endsWith(".md"))
          .toList();
    }
  }

  private static boolean leads(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
    return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
  }

  /** As GitHub makes them. */
  private static Set<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(h -> h.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
