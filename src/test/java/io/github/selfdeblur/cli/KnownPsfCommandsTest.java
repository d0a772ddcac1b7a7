package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.process.FloatProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands make of the PSF they are given, and tell of it. */
class KnownPsfCommandsTest {

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = PictureFolder.ofBlobs(root);
  }

  @Test
  void aPsfOfOtherPixelsIsResampledWithANote() throws IOException {
    ImagePlus psf = TestPictures.psf();
    psf.getCalibration().setUnit("micron");
    psf.getCalibration().pixelWidth = 0.2;
    psf.getCalibration().pixelHeight = 0.2;
    folder.save(psf, "large-pixels.tif");
    String printed =
        folder.macro(
            """
            open("FOLDER/cells.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/large-pixels.tif] method=wiener");
            if (indexOf(getMetadata("Info"), "resampled") > 0) print("noted");
            """);
    assertEquals(
        "SelfDeblur: The PSF was resampled from 5×5 px of 0.2×0.2 µm to 9×9 px of 0.1×0.1 µm.\nnoted\n",
        printed);
  }

  @Test
  void aBeadsBackgroundIsToldOnceByEveryCommand() throws IOException {
    FloatProcessor bead = new FloatProcessor(11, 11);
    for (int i = 0; i < 121; i++) {
      double square = Math.pow(i % 11 - 5, 2) + Math.pow(i / 11 - 5, 2);
      bead.setf(i, (float) (100 + 900 * Math.exp(-square / 2)));
    }
    folder.save(new ImagePlus("bead", bead), "bead.tif");
    String note =
        "A background of 100.0, 11 % of the peak above it, was taken off the PSF, and what then lay"
            + " below 0 was set to 0.\n";
    String printed =
        folder.macro(
            """
            open("FOLDER/cells.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/bead.tif] method=wiener");
            selectImage("cells.tif");
            run("SelfDeblur: Simulate Blur...", "psf=[FOLDER/bead.tif] photons=0");
            selectImage("cells.tif");
            run("SelfDeblur: Measure Quality...", "blurry=cells.tif psf=[FOLDER/bead.tif]");
            selectImage("cells.tif");
            run("SelfDeblur: Compare Methods...", "psf=[FOLDER/bead.tif] methods=wiener");
            """);
    assertEquals(("SelfDeblur: " + note).repeat(4), printed);
    String image = folder.path("cells.tif");
    String psf = folder.path("bead.tif");
    String out = "--out=" + folder.root();
    String[][] runs = {
      {"deconvolve", image, "--psf", psf, "--method=wiener", out},
      {"simulate", image, "--psf", psf, "--photons=0", out},
      {"measure", image, "--blurry", image, "--psf", psf},
      {"compare", image, "--psf", psf, "--methods=wiener", out}
    };
    for (String[] run : runs) {
      Terminal terminal = Terminal.run(run);
      String all = terminal.output() + terminal.errors();
      assertTrue(all.contains(note), all);
      assertEquals(all.indexOf(note), all.lastIndexOf(note));
    }
    String report = Files.readString(folder.file("cells-wiener-report.json"));
    assertTrue(report.contains("A background of 100"), report);
  }
}
