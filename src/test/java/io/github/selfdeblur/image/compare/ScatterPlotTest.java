package io.github.selfdeblur.image.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.Plot;
import ij.process.FloatProcessor;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScatterPlotTest {

  private static final ImagePlus IMAGE = new ImagePlus("cells", new FloatProcessor(16, 16));

  private static Result.Run run(double toBlurry, double isnr) {
    return new Result.Run(
        IMAGE, null, false, Map.of("psnr_to_blurry_db", toBlurry, "isnr_db", isnr));
  }

  private static Comparison comparison() {
    return new Comparison(
        IMAGE,
        IMAGE,
        null,
        List.of(
            new Result("blurry", List.of(run(Double.POSITIVE_INFINITY, 0))),
            new Result("wiener", List.of(run(20, 5))),
            new Result("fast", List.of(run(30, -1), run(28, 2)))));
  }

  @Test
  void theAxesHoldAllRunsButTheBlurryImages() {
    Plot plot = ScatterPlot.plot(comparison());
    assertEquals("PSNR to the blurry image (dB)", plot.getLabel('x'));
    assertEquals("ISNR (dB)", plot.getLabel('y'));
    double[] limits = plot.getLimits();
    assertEquals(19, limits[0], 1e-9);
    assertEquals(31, limits[1], 1e-9);
    assertEquals(-1.6, limits[2], 1e-9);
    assertEquals(5.6, limits[3], 1e-9);
  }

  @Test
  void thePictureHasAColourForEachEntry() {
    ImagePlus picture = ScatterPlot.of(comparison());
    assertEquals("cells-methods scatter", picture.getTitle());
    assertTrue(count(picture, 0x0072B2) > 20);
    assertTrue(count(picture, 0xD55E00) > 40);
  }

  private static long count(ImagePlus picture, int colour) {
    int[] pixels = (int[]) picture.getProcessor().getPixels();
    return java.util.Arrays.stream(pixels).filter(px -> (px & 0xFFFFFF) == colour).count();
  }

  @Test
  void withoutTheTruthThereIsNone() {
    KnownPsfOptions known = KnownPsfOptions.of(Method.SPARSE).build();
    ComparisonTask task = new ComparisonTask(IMAGE, null, null, List.of(), known);
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> ScatterPlot.check(task, null))
            .getMessage();
    assertEquals("For a scatter the truth must be known: give truth.", refusal);
  }
}
