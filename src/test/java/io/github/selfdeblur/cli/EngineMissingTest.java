package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.io.FileSaver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineMissingTest {

  @TempDir private Path folder;

  /** A JVM of its own, without PyTorch's natives and with an empty cache. */
  @Test
  void withoutPyTorchTheUserIsToldAndNothingIsDownloaded() throws Exception {
    Path image = folder.resolve("cells.tif");
    assertTrue(new FileSaver(TestPictures.blobs(44, 40)).saveAsTiff(image.toString()));
    Process process = start(image);
    String errors = new String(process.getErrorStream().readAllBytes());
    assertEquals(1, process.waitFor());
    assertTrue(errors.startsWith("PyTorch is not installed here"), errors);
    assertEquals(1, errors.lines().count(), errors);
    assertFalse(folder.resolve("out/cells-report.json").toFile().exists());
  }

  private Process start(Path image) throws IOException {
    ProcessBuilder builder =
        ChildJvm.of(
            entry -> !entry.contains("pytorch-native"),
            List.of(
                "deblur",
                image.toString(),
                "--psf-size",
                "5",
                "--iterations",
                "1",
                "--out",
                folder.resolve("out").toString()));
    builder.environment().put("DJL_CACHE_DIR", folder.resolve("cache").toString());
    return builder.start();
  }
}
