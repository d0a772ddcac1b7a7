package io.github.selfdeblur.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    return of(entries().filter(classPath).toList(), main, headless, arguments);
  }

  /**
   * A program with a class path of its own.
   *
   * @param classPath files and folders
   */
  static ProcessBuilder of(
      List<String> classPath, Class<?> main, boolean headless, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED"); // for ij1-patcher
    command.add("-D" + PREFERENCES + "=" + System.getProperty(PREFERENCES));
    command.add("-Djava.awt.headless=" + headless);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  /** This JVM's class path, which Surefire may hide in the manifest of a jar. */
  static Stream<String> entries() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(classPath.split(File.pathSeparator));
  }
}
