package io.github.selfdeblur.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A program in a JVM of its own. */
final class ChildJvm {

  /** Where Java keeps what commands remember: with this JVM's, not among the user's own. */
  private static final String PREFERENCES = "java.util.prefs.userRoot";

  private ChildJvm() {}

  /**
   * The command line without a screen.
   *
   * @param classPath which entries of this JVM's class path it gets
   */
  static ProcessBuilder of(Predicate<String> classPath, List<String> arguments) {
    return of(classPath, Main.class, arguments);
  }

  /** Another main class. */
  static ProcessBuilder of(Predicate<String> classPath, Class<?> main, List<String> arguments) {
    return of(main, true, classPath, arguments);
  }

  /** The program whose main class is given. */
  static ProcessBuilder of(
      Class<?> main, boolean headless, Predicate<String> classPath, List<String> arguments) {
    String entries =
        Arrays.stream(fullClassPath().split(File.pathSeparator))
            .filter(classPath)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED"); // for ij1-patcher
    command.add("-D" + PREFERENCES + "=" + System.getProperty(PREFERENCES));
    command.addAll(List.of("-Djava.awt.headless=" + headless, "-cp", entries, main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  /** Surefire may hide the class path in the manifest of a jar. */
  private static String fullClassPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
