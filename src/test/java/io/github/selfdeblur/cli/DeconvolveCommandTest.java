package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deconvolve with PSF... in macros, and the same on the command line. */
class DeconvolveCommandTest {

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = PictureFolder.ofBlobs(root);
  }

  @Test
  void deconvolveTakesThePsfByTitleOrFileAndGivesTheSameAsTheCommandLine() throws IOException {
    String printed =
        folder.macro(
            """
            open("FOLDER/psf.tif");
            open("FOLDER/cells.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=psf.tif method=wiener smoothing=2");
            print(getTitle() + " " + bitDepth());
            saveAs("Tiff", "FOLDER/by-title.tif");
            selectImage("cells.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/psf.tif] method=wiener smoothing=2");
            saveAs("Tiff", "FOLDER/by-file.tif");
            """);
    assertEquals("cells.tif-wiener 32\n", printed);
    assertArrayEquals(folder.pixels("by-title.tif"), folder.pixels("by-file.tif"));
    Terminal terminal =
        Terminal.run(
            "deconvolve",
            folder.path("cells.tif"),
            "--psf",
            folder.path("psf.tif"),
            "--method",
            "wiener",
            "--smoothing",
            "2",
            "--out",
            folder.path(""));
    assertEquals("", terminal.errors());
    assertArrayEquals(folder.pixels("by-title.tif"), folder.pixels("cells-wiener.tif"));
    String report = Files.readString(folder.file("cells-wiener-report.json"));
    assertTrue(report.contains("\"method\": \"wiener\""), report);
  }

  @Test
  void aStackIsDeconvolvedWithAPsfOfSeveralSlices() throws IOException {
    ImageStack slices = new ImageStack(24, 20);
    ImageStack light = new ImageStack(3, 3);
    for (int z = 0; z < 6; z++) {
      slices.addSlice(
          "slice " + z, new FloatProcessor(24, 20, Blobs.sharp(24, 20, z + 1).values()));
    }
    for (int z = 0; z < 3; z++) {
      FloatProcessor plane = new FloatProcessor(3, 3);
      plane.setf(1, 1, z + 1);
      light.addSlice(plane);
    }
    folder.save(new ImagePlus("stack", slices), "stack.tif");
    folder.save(new ImagePlus("light", light), "light.tif");
    String printed =
        folder.macro(
            """
            open("FOLDER/stack.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/light.tif] method=hyper-laplacian");
            print(nSlices + " " + getTitle() + " " + getMetadata("Label"));
            open("FOLDER/stack.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/light.tif]");
            print(nSlices + " " + getTitle());
            open("FOLDER/stack.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/light.tif] method=micrograph");
            print(nSlices + " " + getTitle());
            """);
    assertTrue(
        printed.matches(
            "SelfDeblur: 1 volume of 24×20×6 px: the result takes .*\n"
                + "6 stack.tif-hyper-laplacian slice 0\n"
                + "SelfDeblur: 1 volume of 24×20×6 px: the result takes .*\n"
                + "6 stack.tif-richardson-lucy-tv\n"
                + "SelfDeblur: Method micrograph is for planes: with a PSF of several slices"
                + " richardson-lucy-tv is taken.\n"
                + "SelfDeblur: 1 volume of 24×20×6 px: the result takes .*\n"
                + "6 stack.tif-richardson-lucy-tv\n"),
        printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "psf=nowhere.tif|psf must be the title of an open image or a file, got 'nowhere.tif'.",
        "method=wiener|psf must be the title of an open image or a file, got ''.",
        "psf=psf.tif method=magic|Method must be one of sparse, hyper-laplacian, richardson-lucy-tv,"
            + " richardson-lucy, richardson-lucy-saturated, wiener, micrograph, network, got 'magic'.",
        "psf=psf.tif origin=left|PSF origin must be one of middle, peak, centroid, got 'left'.",
        "psf=psf.tif smoothing=0|Smoothing must be a number above 0, got 0.0.",
        "psf=psf.tif method=wiener iterations=4|Method wiener has no iterations to choose, got 4.",
        "psf=psf.tif method=sparse noise=-1|Noise sigma must be a number of at least 0, got -1.0.",
        "psf=psf.tif iterations=many|iterations must be a number, got 'many'."
      })
  void badInputGetsASentence(String options, String sentence) throws IOException {
    String printed =
        folder.macro(
            """
            open("FOLDER/psf.tif");
            open("FOLDER/cells.tif");
            run("SelfDeblur: Deconvolve with PSF...", "OPTIONS");
            print("images: " + nImages);
            """
                .replace("OPTIONS", options));
    assertEquals("SelfDeblur: " + sentence + "\nimages: 2\n", printed);
  }

  @Test
  void anyOpenImageOrFileCanBeTheInput() throws IOException {
    String printed =
        folder.macro(
            """
            open("FOLDER/cells.tif");
            open("FOLDER/psf.tif");
            run("SelfDeblur: Deconvolve with PSF...", "input=cells.tif psf=psf.tif method=wiener");
            print(getTitle());
            run("SelfDeblur: Deconvolve with PSF...", "input=[FOLDER/sharp.tif] psf=psf.tif method=wiener");
            print(getTitle());
            run("SelfDeblur: Deconvolve with PSF...", "input=nothing psf=psf.tif");
            """);
    assertEquals(
        """
        cells.tif-wiener
        sharp.tif-wiener
        SelfDeblur: input must be the title of an open image or a file, got 'nothing'.
        """,
        printed);
  }
}
