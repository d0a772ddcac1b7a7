package io.github.selfdeblur.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scijava.util.FileUtils;

/** What Fiji installs by itself: names of jars, and packages of the classes in them. */
final class FijiJars {

  private static final Path LISTS = Path.of("src", "test", "resources", "fiji");

  private static final Set<String> NAMES = lines("artifacts.txt");
  private static final Set<String> PACKAGES = lines("packages.txt");

  private FijiJars() {}

  private static Set<String> lines(String list) {
    try {
      return Files.readAllLines(LISTS.resolve(list)).stream()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name by which Fiji's updater knows a jar: its file's without version and ending. */
  static String name(Path jar) {
    return FileUtils.stripFilenameVersion(jar.getFileName().toString()).replaceFirst("\\.jar$", "");
  }

  static boolean has(String name) {
    return NAMES.contains(name);
  }

  /** The packages of a jar's classes that Fiji has, or those that it lacks. */
  static Set<String> packages(Path jar, boolean thatFijiHas) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(entry -> entry.getName())
          .filter(entry -> entry.matches("(?!META-INF/).+/[^/]+\\.class"))
          .map(entry -> entry.substring(0, entry.lastIndexOf('/')).replace('/', '.'))
          .filter(of -> hasPackage(of) == thatFijiHas)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean hasPackage(String name) {
    List<String> parts = List.of(name.split("\\."));
    // A single part, such as io, is a package of its own and says nothing of those below.
    return PACKAGES.contains(name)
        || IntStream.rangeClosed(2, parts.size())
            .mapToObj(n -> String.join(".", parts.subList(0, n)))
            .anyMatch(PACKAGES::contains);
  }
}
