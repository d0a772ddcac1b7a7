package io.github.selfdeblur.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchLogTest {

  @TempDir private Path folder;

  @Test
  void oneRunAtATimeUsesAFolder() throws IOException {
    Path file = folder.resolve("batch.log");
    try (BatchLog log = BatchLog.open(file)) {
      log.add("first");
      Exception refusal =
          assertThrows(IllegalArgumentException.class, () -> BatchLog.open(file).close());
      assertEquals(
          "Another batch is at work in " + folder + ": wait until it has ended.",
          refusal.getMessage());
    }
    try (BatchLog log = BatchLog.open(file)) {
      log.add("second");
    }
    assertEquals(
        "first,second",
        String.join(
            ",",
            Files.readAllLines(file).stream().map(l -> l.substring(l.indexOf(' ') + 1)).toList()));
  }
}
