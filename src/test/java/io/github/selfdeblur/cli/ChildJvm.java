package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program in a JVM of its own. */
final class ChildJvm {

  /** Where Java keeps what commands remember: with this JVM's, not among the user's own. */
  private static final String PREFERENCES = "java.util.prefs.userRoot";

  /** In a few seconds the optimising compiler costs more than it saves. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final int MOST_SECONDS = 240;

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
    return of(classPath().stream().filter(classPath).toList(), main, headless, arguments);
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
    command.addAll(SHORT_LIVED);
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED"); // for ij1-patcher
    command.add("-D" + PREFERENCES + "=" + System.getProperty(PREFERENCES));
    command.add("-Djava.awt.headless=" + headless);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  /** The entries of this JVM's; Surefire may hide them in the manifest of a jar. */
  static List<String> classPath() {
    String entries =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(entries.split(File.pathSeparator));
  }

  /** Runs a program to its end, which has to be a good one, and returns all that it printed. */
  static String printed(ProcessBuilder builder) throws IOException, InterruptedException {
    Path file = Files.createTempFile("selfdeblur", ".txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(file.toFile()).start();
    boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.delete(file);
    assertTrue(ended, "it went on for too long:\n" + text);
    assertFalse(text.contains("\tat "), "it printed a stack trace:\n" + text);
    assertEquals(0, process.exitValue(), text);
    return text;
  }
}
