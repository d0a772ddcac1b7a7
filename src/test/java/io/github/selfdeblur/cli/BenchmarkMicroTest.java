package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.process.ImageProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.quality.Psnr;
import io.github.selfdeblur.quality.align.Aligned;
import io.github.selfdeblur.quality.align.ShiftAlignment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkMicroTest {

  private static final int SIDE = 60;

  private static final String INDEX =
      """
      [
        {"image": "blobs__known__lo.tif", "gt": "gt.tif", "gt_scale": 60000, "psf": "known.tif",
         "ksize": 3, "pixel_um": 0.1, "offset": 100, "white": 3100.0, "photons": 3000, "na": 0.8,
         "wavelength_um": 0.5, "modality": "confocal"},
        {"image": "blobs__unknown__hi.tif", "gt": "gt.tif", "gt_scale": 60000,
         "psf": "unknown.tif", "ksize": 3, "pixel_um": 0.1, "offset": 100, "white": 3100.0,
         "photons": 150, "na": null, "wavelength_um": null, "modality": "unknown"}
      ]
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeSet() throws IOException {
    Files.writeString(folder.resolve("index.json"), INDEX);
    for (String name : List.of("known", "unknown")) {
      ImageFiles.saveTiff(TestPictures.psf(), folder.resolve(name + ".tif"));
    }
    save("gt.tif", Blobs.sharp(SIDE, SIDE, 60000));
    Grid blurry = Blobs.blurred(SIDE, SIDE, 3000).scaled(1, 100);
    save("blobs__known__lo.tif", blurry);
    save("blobs__unknown__hi.tif", blurry);
  }

  private void save(String name, Grid pixels) throws IOException {
    ImageProcessor grey = TestPictures.image(name, pixels).getProcessor();
    grey.setMinAndMax(0, 65535);
    ImageFiles.saveTiff(new ImagePlus(name, grey.convertToShort(false)), folder.resolve(name));
  }

  private Terminal run(String... more) {
    List<String> quick = List.of("--support-factor", "0", "--psf-model", "micrograph");
    List<String> all = new ArrayList<>(List.of("benchmark", "micro", folder.toString()));
    all.addAll(quick);
    all.addAll(List.of(more));
    return Terminal.run(all);
  }

  private static double[] row(Terminal terminal, String name) {
    String line =
        terminal.output().lines().filter(l -> l.matches(name + ",\\S+")).findFirst().orElseThrow();
    return Arrays.stream(line.split(",")).skip(1).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void psnrIsThatOfTheTruthsScaleAndUnknownOpticsPromiseNothing() {
    Terminal terminal = run();
    assertEquals(0, terminal.exitCode(), terminal.errors());
    Grid truth = Blobs.sharp(SIDE, SIDE, 1);
    Aligned blurry = ShiftAlignment.align(Blobs.blurred(SIDE, SIDE, 1), truth, 10);
    double expected = Psnr.of(blurry.estimate(), blurry.truth(), 1);
    double[] known = row(terminal, "blobs__known__lo");
    double[] unknown = row(terminal, "blobs__unknown__hi");
    assertEquals(expected, known[0], 0.01);
    assertEquals(expected, unknown[0], 0.01);
    assertTrue(Math.abs(known[1] - known[0]) > 0.01, "a nominal PSF");
    assertEquals(unknown[0], unknown[1], "none");
    assertTrue(known[4] > known[0] + 1, "the true PSF");
    assertTrue(
        terminal.output().contains("\nlow noise: the true PSF gains 1 dB or more on 1 of 1"));
    assertTrue(terminal.output().contains("\nhigh noise: the true PSF"), terminal.output());
  }

  @Test
  void oneKindOfRunsAndOpticsThatAreWrong() {
    String image = "blobs__known__lo";
    Terminal right = run("--only", image, "--runs", "nothing");
    Terminal wrong = run("--only", image, "--runs", "nothing", "--na-error", "-0.5");
    double[] row = row(right, image);
    assertTrue(Double.isNaN(row[2]), "not made");
    assertTrue(row[13] > 0, "seconds");
    assertTrue(row(wrong, image)[1] < row[1] - 0.1, "a wrong nominal PSF");
    assertEquals(row[3], row(wrong, image)[3], "which the other run is not told of");
  }

  @Test
  void runsOfOtherNames() {
    assertEquals(
        "--runs must be one of given, nothing, got 'all'.\n", run("--runs", "all").errors());
  }
}
