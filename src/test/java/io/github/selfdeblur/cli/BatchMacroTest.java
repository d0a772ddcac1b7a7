package io.github.selfdeblur.cli;

import static io.github.selfdeblur.cli.TestPictures.pixels;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.report.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batch Folder... in ImageJ's macros, and the macro that does it by hand. */
class BatchMacroTest {

  private BatchFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = new BatchFolder(root);
  }

  private String macro(String text) throws IOException {
    String path = folder.root().toString().replace('\\', '/');
    return Macro.run(text.replace("FOLDER", path)).replace(path, "FOLDER");
  }

  @Test
  void aMacroGoesOnAfterFilesThatFail() throws IOException {
    folder.with("a.tif");
    Files.writeString(folder.images().resolve("text.tif"), "no image");
    String printed =
        macro(
            """
            run("SelfDeblur: Batch Folder...", "folder=[FOLDER/images] output=[FOLDER/out] suffix=-sharp psf=[FOLDER/psf.tif] method=wiener");
            print("images: " + nImages);
            run("SelfDeblur: Batch Folder...", "folder=[FOLDER/images] psf_from=sometimes");
            """);
    List<String> lines = printed.lines().toList();
    assertTrue(lines.get(0).startsWith("SelfDeblur: done a.tif in "), printed);
    assertEquals(
        "SelfDeblur: failed text.tif: FOLDER/images/text.tif is not an image that ImageJ can open.",
        lines.get(1));
    assertTrue(
        lines.get(2).startsWith("SelfDeblur: 1 of 2 files done, 0 skipped, 1 failed, in "),
        printed);
    assertTrue(lines.get(2).endsWith(" s: FOLDER/out/batch.csv"), printed);
    assertEquals("images: 0", lines.get(lines.size() - 2));
    assertEquals(
        "SelfDeblur: PSF from must be one of file, first, got 'sometimes'.",
        lines.get(lines.size() - 1));
    assertEquals(List.of("a-sharp.tif", "batch.csv", "batch.log"), BatchFolder.names(folder.out()));
  }

  @Test
  void aMacroGivesWhatTheCommandLineGives() throws IOException {
    folder.with("a.tif", "b.tif");
    macro(
        """
        run("SelfDeblur: Batch Folder...", "folder=[FOLDER/images] psf_from=first psf_width=5 psf_height=5 iterations=2 seed=3 threads=1 method=wiener");
        """);
    Terminal terminal =
        Terminal.run(
            "batch",
            folder.input(),
            "--psf-from=first",
            "--psf-size=5",
            "--iterations=2",
            "--seed=3",
            "--threads=1",
            "--method=wiener",
            "--out=" + folder.out());
    assertEquals(0, terminal.exitCode(), terminal.errors());
    for (String name : List.of("a-deblurred.tif", "b-deblurred.tif", "batch-psf.tif")) {
      assertArrayEquals(
          pixels(folder.out().resolve(name)), pixels(folder.results().resolve(name)), name);
    }
  }

  @Test
  void aResultTellsTheLineThatMakesItAgain() throws IOException {
    folder.with("a.tif");
    macro(
        """
        run("SelfDeblur: Batch Folder...", "folder=[FOLDER/images] psf_width=5 psf_height=5 iterations=2 seed=3 threads=1 method=wiener");
        """);
    Path result = folder.results().resolve("a-deblurred.tif");
    ImagePlus image = ImageFiles.open(result);
    String line = Provenance.repeatOf(image).line();
    assertTrue(line.startsWith("run(\"SelfDeblur: Batch Folder...\", \"folder="), line);
    assertEquals(
        line, Provenance.repeatOf(ImageFiles.open(folder.results().resolve("a-psf.tif"))).line());
    assertTrue(image.getInfoProperty().contains("Macro: " + line), image.getInfoProperty());
    float[] before = pixels(result);
    Files.delete(result);
    Macro.run(line);
    assertArrayEquals(before, pixels(result));
  }

  @Test
  void theMacroThatDoesItByHand() throws IOException {
    folder.with("a.tif", "b.TIF");
    folder.add(TestPictures.of(20, 40), "c.tif");
    String text =
        Files.readString(Path.of("macros", "SelfDeblur_Batch.ijm"))
            .replace("getArgument()", "\"FOLDER/images/\"")
            .replace(
                "psf_width=13 psf_height=13", "psf_width=5 psf_height=5 iterations=1 threads=1");
    String printed = macro(text);
    assertTrue(printed.contains("at least 26 px, got 20 px.\nc.tif was left out"), printed);
    assertTrue(
        printed.endsWith("2 images deblurred, saved in FOLDER/images/deblurred/\n"), printed);
    assertEquals(
        List.of("a-deblurred.tif", "a-psf.tif", "b-deblurred.tif", "b-psf.tif"),
        BatchFolder.names(folder.results()));
    String again = macro(text);
    assertTrue(again.contains("\n0 images deblurred"), again);
    assertFalse(again.contains("a.tif"), again);
  }
}
