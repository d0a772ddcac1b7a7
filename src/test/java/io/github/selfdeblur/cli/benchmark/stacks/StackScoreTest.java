package io.github.selfdeblur.cli.benchmark.stacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.quality.StackQuality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackScoreTest {

  private static final String INDEX =
      """
      [{"name": "beads", "modality": "spinning-disk", "NA": 1.2, "immersion_index": 1.333,
        "emission_um": 0.525, "excitation_um": 0.488, "pinhole_airy_units": 1.5,
        "pixel_um": 0.08, "z_step_um": 0.25, "camera_offset": 100,
        "files": {"stack": "beads.tif", "truth": "t.tif", "psf": "p.tif"}}]
      """;

  @TempDir private Path folder;

  private static StackScore score(double nominal, double blind, double ceiling) {
    return new StackScore(
        "beads", quality(20), quality(nominal), quality(blind), quality(ceiling), 0.8, 0.9, 3, 5);
  }

  private static StackQuality quality(double psnr) {
    return new StackQuality(psnr, psnr / 100, psnr + 1);
  }

  @Test
  void sharesAreOfWhatTheTruePsfGainsOverTheNominalOne() {
    StackScore score = score(30, 33, 34);
    int at = StackScore.columns().indexOf("share_psnr");
    assertEquals(0.75, score.row()[at], 1e-9);
    assertEquals(StackScore.columns().size(), score.row().length);
    assertEquals(0.9, score.row()[StackScore.columns().indexOf("similarity")]);
  }

  /** Where the true PSF gains nearly nothing, a share says nothing, but a loss does. */
  @Test
  void theSummaryTellsMeanShareAndWorstLoss() {
    List<String> lines =
        StackScore.summary(List.of(score(30, 33, 34), score(30, 30.5, 31), score(30, 29.5, 30.2)));
    assertTrue(lines.get(0).contains("on 2 of 3 stacks"), lines.get(0));
    assertTrue(lines.get(0).contains("mean share there 0.625"), lines.get(0));
    assertTrue(lines.get(0).endsWith("-0.50 dB"), lines.get(0));
  }

  @Test
  void readsWhatTheIndexTells() throws IOException {
    Files.writeString(folder.resolve("index.json"), INDEX);
    ImagePlus beads = IJ.createImage("beads", "16-bit", 5, 4, 3);
    beads.getStack().getProcessor(2).set(1, 1, 150);
    ImageFiles.saveTiff(beads, folder.resolve("beads.tif"));
    SimulatedStack stack = SimulatedStack.in(folder).get(0);
    Optics optics = stack.optics();
    assertEquals(Modality.SPINNING_DISK, optics.modality());
    assertEquals(1.5, optics.pinhole());
    assertEquals(0.25, optics.zStepUm().orElseThrow());
    assertEquals(50, stack.blurry().values()[(1 * 4 + 1) * 5 + 1]);
    assertEquals(-100, stack.blurry().minimum());
  }

  @Test
  void withoutAnIndexThereIsASentence() {
    assertThrows(IOException.class, () -> SimulatedStack.in(folder));
  }
}
