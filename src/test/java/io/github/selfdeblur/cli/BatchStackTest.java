package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of a batch that says how slices are deblurred. */
class BatchStackTest {

  @TempDir private Path root;

  @Test
  void whatIsNoVolumeIsRefusedWhereOneIsAskedFor() throws IOException {
    BatchFolder folder = new BatchFolder(root);
    folder.add(TestPictures.blobs(48, 44), "plane.tif");
    Terminal terminal = Terminal.run("batch", folder.input(), "--stack=volume");
    assertEquals(1, terminal.exitCode());
    String refusal = "failed plane.tif: A volume must have at least 8 slices, got 1";
    assertTrue(terminal.errors().contains(refusal), terminal.errors());
    assertTrue(BatchFolder.table(folder.results()).get(1).endsWith(" stack=volume"));
  }

  @Test
  void aMacroKnowsTheKeyToo() throws IOException {
    BatchFolder folder = new BatchFolder(root);
    folder.add(TestPictures.blobs(48, 44), "plane.tif");
    String printed =
        Macro.run(
            "run('SelfDeblur: Batch Folder...', 'folder=["
                + folder.input().replace('\\', '/')
                + "] stack=volume');"
                + "run('SelfDeblur: Batch Folder...', 'folder=["
                + folder.input().replace('\\', '/')
                + "] stack=cube');");
    assertTrue(printed.contains("failed plane.tif: A volume must have at least 8 slices"), printed);
    assertTrue(
        printed.contains("SelfDeblur: Stack must be one of auto, planes, volume, got 'cube'."),
        printed);
  }
}
