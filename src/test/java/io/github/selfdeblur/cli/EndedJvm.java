package io.github.selfdeblur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a program in a JVM of its own printed, and its exit code. */
record EndedJvm(int exitCode, String output, String errors) {

  /**
   * Runs a program that finds no network.
   *
   * @param cache where DJL keeps its libraries
   * @param folder for what is printed
   */
  static EndedJvm withoutNetwork(ProcessBuilder builder, Path cache, Path folder)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Path errors = folder.resolve("errors.txt");
    builder.environment().put("DJL_CACHE_DIR", cache.toString());
    builder
        .environment()
        .put("JDK_JAVA_OPTIONS", "-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9");
    int exitCode =
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start().waitFor();
    return new EndedJvm(exitCode, Files.readString(output), errors(errors));
  }

  private static String errors(Path file) throws IOException {
    return Files.readString(file).replaceFirst("NOTE: Picked up JDK_JAVA_OPTIONS.*\\R", "");
  }
}
