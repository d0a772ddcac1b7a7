package io.github.selfdeblur;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which room may import what, by the table in docs/developers.md, and how large a room is. */
class LayeringTest {

  private static final List<Path> SOURCES =
      List.of(Path.of("src", "main", "java"), Path.of("src", "spark", "java"));
  private static final int MOST_FILES = 20;
  private static final String ROOT = "io.github.selfdeblur";
  private static final Pattern IMPORT = Pattern.compile("import (?:static )?([\\w.]+)\\.[\\w*]+;");
  private static final Pattern ROW = Pattern.compile("\\| `(\\S+)` \\|[^|]*\\|([^|]*)\\|");

  /** How the table calls the libraries. */
  private static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          entry("ai.djl", "DJL"),
          entry("org.slf4j", "SLF4J"),
          entry("com.sun.jna", "JNA"),
          entry("net.imglib2", "ImgLib2"),
          entry("net.imagej.patcher", "ij1-patcher"),
          entry("ij", "ij"),
          entry("java.awt", "AWT"),
          entry("javax.imageio", "AWT"),
          entry("javax.swing", "Swing"),
          entry("org.scijava", "SciJava"),
          entry("org.jtransforms", "JTransforms"),
          entry("org.apache.commons.math3", "Commons Math"),
          entry("org.apache.commons.csv", "Commons CSV"),
          entry("org.apache.spark", "Spark"),
          entry("picocli", "picocli"),
          entry("com.google.gson", "Gson"));

  @Test
  void everyImportIsAllowedByTheTable() throws IOException {
    Map<String, Set<String>> allowed = table();
    List<String> broken = new ArrayList<>();
    for (Path file : sources()) {
      String room = room(file);
      assertTrue(allowed.containsKey(room), "docs/developers.md has no room " + room);
      Matcher imports = IMPORT.matcher(Files.readString(file));
      while (imports.find()) {
        String used = name(imports.group(1));
        if (!used.isEmpty() && !used.equals(room) && !allowed.get(room).contains(used)) {
          broken.add(file + " imports " + used);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void noRoomHasMoreThanTwentyFiles() throws IOException {
    Map<String, Long> counts =
        sources().stream()
            .collect(
                Collectors.groupingBy(LayeringTest::room, TreeMap::new, Collectors.counting()));
    List<String> full =
        counts.entrySet().stream()
            .filter(room -> room.getValue() > MOST_FILES)
            .map(room -> room.getKey() + " has " + room.getValue() + " files")
            .toList();
    assertEquals(List.of(), full, "rooms of more than " + MOST_FILES + " files");
  }

  @Test
  void noRoomKnowsOneThatKnowsIt() throws IOException {
    Map<String, Set<String>> left = table();
    boolean fewer = true;
    while (fewer) {
      Set<String> rooms = Set.copyOf(left.keySet());
      fewer = left.values().removeIf(used -> used.stream().noneMatch(rooms::contains));
    }
    assertEquals(Set.of(), left.keySet());
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path root : SOURCES) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }

  /** The room in which a file lies. */
  private static String room(Path file) {
    Path root = SOURCES.stream().filter(file::startsWith).findFirst().orElseThrow();
    return room(root.relativize(file.getParent()).toString().replace('/', '.'));
  }

  private static Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    Matcher rows = ROW.matcher(Files.readString(Path.of("docs", "developers.md")));
    while (rows.find()) {
      String cell = rows.group(2).strip();
      table.put(rows.group(1), cell.equals("-") ? Set.of() : Set.of(cell.split(",\\s*")));
    }
    return table;
  }

  private static String room(String packageName) {
    return packageName.equals(ROOT)
        ? "selfdeblur"
        : packageName.substring(ROOT.length() + 1).replace('.', '/');
  }

  /** The room or library of a package; empty for the JDK. */
  private static String name(String packageName) {
    if (packageName.startsWith(ROOT)) {
      String rest = packageName.replaceFirst("\\.[A-Z].*", "");
      return room(rest);
    }
    return LIBRARIES.entrySet().stream()
        .filter(e -> (packageName + ".").startsWith(e.getKey() + "."))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(
            () -> {
              boolean ofJdk =
                  packageName.matches(
                      "(javax?|com\\.sun\\.management|org\\.(w3c\\.dom|xml\\.sax))\\b.*");
              assertTrue(ofJdk, "unknown library " + packageName);
              return "";
            });
  }
}
