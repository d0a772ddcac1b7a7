package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ij.IJ;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch on the command line is refused for, before any work. */
class BatchRefusalTest {

  private BatchFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = new BatchFolder(root);
  }

  @Test
  void whatCannotWorkIsRefusedBeforeAnyWork() throws IOException {
    folder.with("a.tif");
    IJ.saveAs(TestPictures.blobs(44, 40), "Jpeg", folder.images().resolve("a.jpg").toString());
    refused("Give either a folder or a list of files.");
    refused(
        "Give either a folder or a list of files.",
        folder.input(),
        "--list=" + folder.root().resolve("l.txt"));
    refused(
        "There is no folder " + folder.root().resolve("no") + ".",
        folder.root().resolve("no").toString());
    refused(
        "There is no file *.czi in " + folder.images() + ".", folder.input(), "--pattern=*.czi");
    refused(
        "Pattern must be like *.tif or *.{tif,png}, got '*.{tif'.",
        folder.input(),
        "--pattern=*.{tif");
    refused(
        "a.jpg and a.tif would both be written to "
            + folder.results().resolve("a-deblurred.tif")
            + ": choose another pattern, list or suffix.",
        folder.input(),
        "--pattern=a.*");
    refused(
        "Results must go to another folder than that of the images, got " + folder.images() + ".",
        folder.input(),
        "--out=" + folder.images());
    refused("Format must be one of tif, png, got 'jpg'.", folder.input(), "--format=jpg");
    refused("PSF from must be one of file, first, got 'day'.", folder.input(), "--psf-from=day");
    refused("Suffix must be the end of a file's name, got '/x'.", folder.input(), "--suffix=/x");
    refused("Smoothing must be a number above 0, got 0.0.", folder.input(), "--smoothing=0");
    refused("Method wiener has no iterations to choose, got 4.", folder.input(), "--iterations=4");
    Path list = Files.writeString(folder.root().resolve("list.txt"), "images/a.tif\n");
    refused(
        "The result of images/a.tif would replace the image "
            + folder.images().resolve("a.tif")
            + ": choose another output or suffix.",
        "--list=" + list,
        "--out=" + folder.root(),
        "--suffix=");
    Terminal preset = Terminal.run("batch", folder.input(), "--psf-size=5", "--preset=nonblind");
    assertEquals("Preset nonblind needs a PSF: give psf or another preset.\n", preset.errors());
    assertFalse(Files.exists(folder.results()));
  }

  private void refused(String sentence, String... arguments) {
    Terminal terminal = folder.batch(arguments);
    assertEquals(sentence + "\n", terminal.errors());
    assertEquals(1, terminal.exitCode());
  }

  @Test
  void anothersTableIsKept() throws IOException {
    folder.with("a.tif");
    Files.createDirectories(folder.results());
    Path table = Files.writeString(folder.results().resolve("batch.csv"), "my,own\n1,2\n");
    refused(
        table + " is not a table of a batch: move it, or choose another output.", folder.input());
    assertEquals("my,own\n1,2\n", Files.readString(table));
  }
}
