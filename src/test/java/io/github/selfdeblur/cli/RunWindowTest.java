package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.io.FileSaver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The window of a run under real mouse and key events, and its absence without a screen. */
class RunWindowTest {

  private static final int MOST_SECONDS = 240;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1280x1024", "1024x768"})
  void itsButtonsKeysAndClosingDoWhatTheySay(String size) throws Exception {
    try (VirtualScreen screen = VirtualScreen.start(size)) {
      ProcessBuilder builder = ChildJvm.of(RunWindowProbe.class, false, entry -> true, List.of());
      builder.environment().put("DISPLAY", screen.display());
      assertEquals("all as it should be", lastLine(builder));
    }
  }

  @Test
  void withoutAScreenThereIsNothingOfIt() throws Exception {
    String image = folder.resolve("cells.tif").toString().replace('\\', '/');
    assertTrue(new FileSaver(TestPictures.blobs(44, 40)).saveAsTiff(image));
    assertEquals(
        "all as it should be",
        lastLine(ChildJvm.of(HeadlessProbe.class, true, entry -> true, List.of(image))));
  }

  private String lastLine(ProcessBuilder builder) throws Exception {
    Path printed = folder.resolve("printed.txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String text = Files.readString(printed, StandardCharsets.UTF_8);
    assertTrue(ended, "it went on for too long:\n" + text);
    assertFalse(text.contains("\tat "), "it printed a stack trace:\n" + text);
    assertEquals(0, process.exitValue(), text);
    return text.lines().reduce("", (a, b) -> b);
  }
}
