package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a batch on the command line takes. */
class BatchFilesTest {

  private BatchFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = new BatchFolder(root);
  }

  @Test
  void subfoldersKeepTheirPlaceAndTheOutputIsNoInput() throws IOException {
    folder.with("a.tif", "plate 1/a.TIF", "plate 1/deep/b.tif", "plate 1/.hidden.tif");
    Files.writeString(folder.images().resolve("notes.txt"), "no image");
    for (int run = 0; run < 2; run++) {
      Terminal terminal = folder.batch(folder.input(), "--subfolders", "--suffix=");
      assertEquals(0, terminal.exitCode(), terminal.errors());
      assertTrue(terminal.output().contains(" of 3 files"), terminal.output());
    }
    assertEquals(List.of("a.tif", "deep"), BatchFolder.names(folder.results().resolve("plate 1")));
    assertTrue(BatchFolder.table(folder.results()).get(2).startsWith("plate 1/a.TIF,skipped,"));
    assertEquals(
        1, Terminal.run("batch", folder.input(), "--psf-size=5", "--pattern=*.czi").exitCode());
  }

  @Test
  void tiffsAreTakenHoweverTheirEndingIsWritten() throws IOException {
    folder.with("a.tif", "b.TIF", "c.tiff", "d.TIFF");
    ImageFiles.savePng(TestPictures.blobs(48, 44), folder.images().resolve("e.png"));
    Terminal terminal = folder.batch(folder.input());
    assertTrue(terminal.output().contains("4 of 4 files done"), terminal.output());
  }

  @Test
  void aListNamesItsFiles() throws IOException {
    folder.with("a.tif", "sub/a.tif", "b.tif");
    Path elsewhere = folder.root().resolve("c.tif");
    Files.copy(folder.images().resolve("a.tif"), elsewhere);
    Path list = folder.images().resolve("list.txt");
    Files.writeString(
        list,
        "\uFEFFa.tif\r\n# a remark\r\n\r\nsub/a.tif\r\n./a.tif\r\n" + elsewhere + "\r\ngone.tif");
    Terminal terminal = folder.batch("--list=" + list, "--out=" + folder.out(), "--format=png");
    assertEquals(1, terminal.exitCode());
    assertEquals(
        "4/4 failed gone.tif: There is no file " + folder.images().resolve("gone.tif") + ".\n",
        terminal.errors());
    assertEquals(
        List.of("a-deblurred.png", "batch.csv", "batch.log", "c-deblurred.png", "sub"),
        BatchFolder.names(folder.out()));
    ImagePlus png = ImageFiles.open(folder.out().resolve("c-deblurred.png"));
    assertEquals(8, png.getBitDepth());
    assertTrue(BatchFolder.table(folder.out()).get(3).startsWith(elsewhere + ",done,,c-deb"));
  }
}
