package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.io.FileSaver;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The window of a run under real mouse and key events, and its absence without a screen. */
class RunWindowTest {

  @TempDir private Path folder;

  @Test
  void itsButtonsKeysAndClosingDoWhatTheySay() throws Exception {
    plays("1024x768", RunWindowProbe.class);
  }

  @Test
  void itFitsALargerScreenToo() throws Exception {
    plays("1280x1024", RunWindowProbe.class, "look");
  }

  @ParameterizedTest
  @ValueSource(classes = {DialogProbe.class, TryProbe.class})
  void everyCommandHasItsDialogAndValuesAreTried(Class<?> probe) throws Exception {
    plays("1366x768", probe);
  }

  @Test
  void whatIsRecordedDoesTheSameAgain() throws Exception {
    plays("1366x768", RecorderProbe.class, folder.toString());
  }

  @Test
  void theEventThreadIsNeverBlocked() throws Exception {
    plays("1366x768", EventThreadProbe.class);
  }

  private static void plays(String size, Class<?> probe, String... arguments) throws Exception {
    try (VirtualScreen screen = VirtualScreen.start(size)) {
      ProcessBuilder builder = ChildJvm.of(probe, false, entry -> true, List.of(arguments));
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

  private static String lastLine(ProcessBuilder builder) throws Exception {
    return ChildJvm.printed(builder).lines().reduce("", (a, b) -> b);
  }
}
