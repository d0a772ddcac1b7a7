package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A screen that nobody sees, where the program Xvfb is installed. */
final class VirtualScreen implements AutoCloseable {

  private final Process server;
  private final String display;

  private VirtualScreen(Process server, String display) {
    this.server = server;
    this.display = display;
  }

  /** Starts one; skips the test where that cannot be. */
  static VirtualScreen start(String size) throws IOException {
    boolean installed =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
    assumeTrue(installed, "the window is tested where Xvfb is installed");
    Process server =
        new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", size + "x24")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader number =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
    String display = number.readLine();
    assumeTrue(display != null, "Xvfb did not start");
    return new VirtualScreen(server, ":" + display);
  }

  /** As in the variable DISPLAY. */
  String display() {
    return display;
  }

  @Override
  public void close() {
    server.destroy();
  }
}
