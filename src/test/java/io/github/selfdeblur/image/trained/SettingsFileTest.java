package io.github.selfdeblur.image.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.trained.NetworkColours;
import io.github.selfdeblur.options.trained.NetworkGives;
import io.github.selfdeblur.options.trained.NetworkRange;
import io.github.selfdeblur.options.trained.NetworkRows;
import io.github.selfdeblur.options.trained.NetworkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings beside a network. */
class SettingsFileTest {

  private static final NetworkSettings UNUSUAL =
      NetworkSettings.builder()
          .range(NetworkRange.SIGNED)
          .percentiles(1, 99)
          .greyValues(100, 65535)
          .colours(NetworkColours.BGR)
          .multiple(32)
          .tiles(512, 96)
          .gives(NetworkGives.NOISE)
          .build();

  @TempDir private Path folder;

  @Test
  void whatIsKeptComesBack() throws IOException {
    Path network = folder.resolve("my net.v2.pt");
    assertEquals(Map.of(), SettingsFile.read(network));
    Path file = folder.resolve("my net.v2.json");
    assertTrue(SettingsFile.keep(network, UNUSUAL, false));
    assertTrue(Files.exists(file));
    assertEquals(UNUSUAL, NetworkRows.settings(new Answers(SettingsFile.read(network))));
  }

  @Test
  void othersReplaceThemOnlyOnRequest() throws IOException {
    Path network = folder.resolve("net.onnx");
    SettingsFile.keep(network, UNUSUAL, false);
    NetworkSettings usual = NetworkSettings.builder().build();
    assertFalse(SettingsFile.keep(network, usual, false));
    assertEquals(UNUSUAL, NetworkRows.settings(new Answers(SettingsFile.read(network))));
    assertTrue(SettingsFile.keep(network, usual, true));
    assertEquals(usual, NetworkRows.settings(new Answers(SettingsFile.read(network))));
  }

  @Test
  void whatTheUserGaveGoesBefore() throws IOException {
    Path network = folder.resolve("net.pt");
    SettingsFile.keep(network, UNUSUAL, false);
    Answers user = new Answers(Map.of("range", "0..1", "multiple", "1"));
    Answers all = SettingsFile.complete(user, row -> row == NetworkRows.RANGE, network);
    assertEquals(NetworkRange.UNIT, NetworkRows.settings(all).range());
    assertEquals(32, NetworkRows.settings(all).multiple());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{\"range\": [1, 2]}", "{\"range\": \"0..2\"}", "{\"tile\": \"x\"}"})
  void whatIsNoneIsASentence(String text) throws IOException {
    Path network = folder.resolve("net.pt");
    Files.writeString(folder.resolve("net.json"), text);
    IOException refused = assertThrows(IOException.class, () -> SettingsFile.read(network));
    assertTrue(refused.getMessage().contains("net.json does not hold"), refused.getMessage());
  }

  @Test
  void anotherFileOfThatNameStays() throws IOException {
    Path other = Files.writeString(folder.resolve("net.json"), "{\"epochs\": 3}");
    Path network = folder.resolve("net.pt");
    assertEquals(Map.of(), SettingsFile.read(network));
    IOException refused =
        assertThrows(IOException.class, () -> SettingsFile.keep(network, UNUSUAL, true));
    assertTrue(refused.getMessage().contains("holds something else"), refused.getMessage());
    assertEquals("{\"epochs\": 3}", Files.readString(other));
  }

  @Test
  void aFolderThatCannotBeWrittenToIsASentence() throws IOException {
    Path file = Files.writeString(folder.resolve("no folder"), "");
    IOException refused =
        assertThrows(
            IOException.class, () -> SettingsFile.keep(file.resolve("net.pt"), UNUSUAL, false));
    assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
  }
}
