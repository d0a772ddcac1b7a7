package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilesCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void images() throws IOException {
    ImagePlus image = IJ.createImage("image", "16-bit noise", 100, 90, 2);
    ImageFiles.saveTiff(image, folder.resolve("image.tif"));
    float[] psf = {0, 1, 0, 1, 4, 1, 0, 1, 0};
    ImageFiles.saveTiff(
        new ImagePlus("psf", new FloatProcessor(3, 3, psf)), folder.resolve("psf.tif"));
    ImageStack deep = new ImageStack(3, 3);
    deep.addSlice(new FloatProcessor(3, 3, psf));
    deep.addSlice(new FloatProcessor(3, 3, psf));
    ImageFiles.saveTiff(new ImagePlus("deep", deep), folder.resolve("deep.tif"));
  }

  private Terminal tiles(String image, String psf, String... more) {
    String[] arguments = {
      "tiles",
      folder.resolve(image).toString(),
      "--psf=" + folder.resolve(psf),
      "--device=cpu",
      "--threads=1",
      "--out=" + folder.resolve("out")
    };
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(more));
    return Terminal.run(all);
  }

  @Test
  void writesPlanesAndAReport() {
    Terminal terminal = tiles("image.tif", "psf.tif", "--method=wiener", "--tile=60x50");
    assertEquals("", terminal.errors());
    assertEquals(0, terminal.exitCode());
    String said = "image.tif: 2 planes of 100×90 px in 9 tiles of 60×50 px each; the largest";
    assertTrue(terminal.output().startsWith(said), terminal.output());
    assertTrue(Files.exists(folder.resolve("out/image-wiener/z0002.tif")));
    assertTrue(Files.exists(folder.resolve("out/image-wiener-report.json")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--method=network | 1 | Method network is trained for one image and knows no tiles:"
            + " choose another.",
        "--tile=0 | 2 | Invalid value for option '--tile': must be N, NxN or NxNxN in whole px of"
            + " at least 1, got '0'.",
        "--tile=40 | 1 | Tiles must have a side of at least 48 px, got 40 px.",
        "--memory=-1 | 1 | Memory must be a number above 0, got -1.0.",
        "--memory=1 | 1 | To deconvolve 100×90 px by sparse takes about 1 MB of memory, and 1 MB"
            + " are free: allow more with --memory and Java's -Xmx, or deconvolve a part, or with a"
            + " smaller PSF."
      })
  void whatCannotBeIsRefusedBeforeTheWork(String options, int exitCode, String sentence) {
    Terminal terminal = tiles("image.tif", "psf.tif", options.split(" "));
    assertEquals(sentence, terminal.errors().strip());
    assertEquals(exitCode, terminal.exitCode());
  }

  @Test
  void aMethodOfPlanesIsRefusedForAVolume() {
    assertEquals(
        "Method micrograph is for planes, got a PSF of several slices.",
        tiles("image.tif", "deep.tif", "--method=micrograph").errors().strip());
  }
}
