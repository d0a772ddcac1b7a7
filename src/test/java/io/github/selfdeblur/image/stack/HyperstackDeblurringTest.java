package io.github.selfdeblur.image.stack;

import static io.github.selfdeblur.image.stack.Hyperstacks.HEIGHT;
import static io.github.selfdeblur.image.stack.Hyperstacks.WIDTH;
import static io.github.selfdeblur.image.stack.Hyperstacks.values;
import static io.github.selfdeblur.image.stack.QuickDeblurring.QUICK;
import static io.github.selfdeblur.image.stack.QuickDeblurring.refusal;
import static io.github.selfdeblur.image.stack.QuickDeblurring.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.LUT;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.Deconvolution;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.progress.Monitor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HyperstackDeblurringTest {

  private static StackOptions.Builder all() {
    return StackOptions.builder().channels("all").slices("all").frames("all");
  }

  @Test
  void aHyperstackKeepsAllItsProperties() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    source.setPosition(2, 3, 2);
    StackEar ear = new StackEar();
    HyperstackDeblurring run = run(source, all(), ear);
    ImagePlus result = run.deblurred();
    assertEquals("cells-deblurred", result.getTitle());
    assertArrayEquals(new int[] {WIDTH, HEIGHT, 2, 3, 2}, result.getDimensions());
    assertEquals(32, result.getBitDepth());
    assertTrue(result.isHyperStack() && result.getOpenAsHyperStack());
    assertArrayEquals(new int[] {2, 3, 2}, new int[] {result.getC(), result.getZ(), result.getT()});
    assertSame(result.getStack().getPixels(12), result.getProcessor().getPixels());
    Calibration calibration = result.getCalibration();
    assertEquals("micron", calibration.getUnit());
    assertEquals(0.1, calibration.pixelWidth);
    assertEquals(0.3, calibration.pixelDepth);
    assertEquals(2.5, calibration.frameInterval);
    assertEquals("sec", calibration.getTimeUnit());
    assertEquals(CompositeImage.COMPOSITE, ((CompositeImage) result).getMode());
    LUT[] luts = result.getLuts();
    for (int channel = 0; channel < 2; channel++) {
      LUT expected = source.getLuts()[channel];
      assertArrayEquals(expected.getBytes(), luts[channel].getBytes());
      assertEquals(expected.min, luts[channel].min);
      assertEquals(expected.max, luts[channel].max);
    }
    for (int i = 1; i <= 12; i++) {
      assertEquals(
          source.getStack().getSliceLabel(i), result.getStack().getSliceLabel(i), "label " + i);
      double before = source.getStack().getProcessor(i).getStatistics().mean;
      assertEquals(before, result.getStack().getProcessor(i).getStatistics().mean, before * 0.0101);
    }
    assertEquals(2, result.getOverlay().size());
    assertEquals(3, result.getOverlay().get("cell").getZPosition());
    String info = result.getInfoProperty();
    assertTrue(
        info.startsWith("taken on a Tuesday\n12 planes of 48×44 px: the result takes"), info);
    assertTrue(info.contains("Plane c:2 z:3 t:2: "), info);
    assertEquals(
        List.of("c:1 z:2 t:1", "c:2 z:3 t:1"), run.runs().stream().map(r -> r.plane()).toList());
    assertEquals(
        List.of(
            "PSF 1 of 2 for 6 planes, sought in plane c:1 z:2 t:1 (the sharpest of 6).",
            "PSF 2 of 2 for 6 planes, sought in plane c:2 z:3 t:1 (the sharpest of 6)."),
        ear.notes.subList(1, 3));
    assertEquals(ear.fractions.stream().sorted().toList(), ear.fractions);
    assertTrue(ear.fractions.get(ear.fractions.size() - 1) > 0.9);
    ImagePlus psfs = run.psfs();
    assertArrayEquals(new int[] {5, 5, 2, 1, 1}, psfs.getDimensions());
    assertEquals("c:2 z:3 t:1", psfs.getStack().getSliceLabel(2));
    assertEquals(0.1, psfs.getCalibration().pixelWidth);
    assertEquals(1, new Grid(values(psfs, 2), 5, 5).sum(), 1e-5);
    assertNull(run.networks());
  }

  @Test
  void eachPlaneIsWhatTheKnownPsfMethodMakesOfIt() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    HyperstackDeblurring run = run(source, all());
    Grid psf = new Grid(values(run.psfs(), 2), 5, 5);
    int index = source.getStackIndex(2, 1, 2);
    Grid blurry = new Grid(values(source, index), WIDTH, HEIGHT);
    float[] expected =
        ImgLib2.grid(
                Deconvolution.withPsf(
                        ImgLib2.image(blurry),
                        ImgLib2.image(psf),
                        KnownPsfOptions.of(Method.WIENER).threads(1).build(),
                        Monitor.NONE)
                    .image())
            .values();
    assertArrayEquals(expected, values(run.deblurred(), index));
  }

  @Test
  void oneWholePlaneIsWhatItAlwaysWas() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    source.setPosition(2, 3, 1);
    ImageDeblurring before = ImageDeblurring.of(source, QUICK, Monitor.NONE);
    HyperstackDeblurring now = run(source, StackOptions.builder().networkImages(true));
    assertArrayEquals(values(before.deblurred(), 1), values(now.deblurred(), 1));
    assertArrayEquals(values(before.psf(), 1), values(now.psfs(), 1));
    assertArrayEquals(values(before.network(), 1), values(now.networks(), 1));
    assertEquals(1, now.deblurred().getStackSize());
    assertEquals(20, now.deblurred().getDisplayRangeMin());
    assertEquals(5000, now.deblurred().getDisplayRangeMax());
    assertEquals(
        source.getLuts()[1].getRGB(200),
        now.deblurred().getProcessor().getColorModel().getRGB(200));
    assertFalse(now.deblurred() instanceof CompositeImage);
  }

  @Test
  void chosenPlanesComeInTheirOrder() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    HyperstackDeblurring run =
        run(
            source,
            StackOptions.builder()
                .channels("2")
                .slices("3,1")
                .frames("2")
                .psfPer(PsfPer.PLANE)
                .networkImages(true));
    assertArrayEquals(new int[] {WIDTH, HEIGHT, 1, 2, 1}, run.deblurred().getDimensions());
    assertEquals(Hyperstacks.label(2, 3, 2), run.deblurred().getStack().getSliceLabel(1));
    assertEquals(Hyperstacks.label(2, 1, 2), run.deblurred().getStack().getSliceLabel(2));
    assertEquals(2, run.psfs().getStackSize());
    assertEquals(2, run.networks().getStackSize());
    // The selection in slice 3 of frame 1 belongs to none of them.
    assertEquals(1, run.deblurred().getOverlay().size());
  }

  @Test
  void stoppingKeepsWhatIsDone() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    StackEar ear = new StackEar("plane 3 of 6");
    HyperstackDeblurring run = run(source, all().channels("1"), ear);
    ImagePlus result = run.deblurred();
    assertEquals(6, result.getStackSize());
    // Slice 2 of frame 1, in which the PSF was sought, comes first.
    assertNotEquals(0, difference(source, 3, result, 2));
    assertNotEquals(0, difference(source, 1, result, 1));
    assertEquals(0, difference(source, 9, result, 5));
    assertEquals(Hyperstacks.label(1, 1, 1), result.getStack().getSliceLabel(1));
    assertEquals(
        Hyperstacks.label(1, 3, 1) + " (stopped early)", result.getStack().getSliceLabel(3));
    assertEquals(
        Hyperstacks.label(1, 2, 2) + " (not deblurred)", result.getStack().getSliceLabel(5));
    assertTrue(ear.notes.contains("Stopped: 3 of 6 planes are as blurry as they were."));
  }

  private static double difference(ImagePlus a, int planeOfA, ImagePlus b, int planeOfB) {
    float[] before = values(a, planeOfA);
    float[] after = values(b, planeOfB);
    double most = 0;
    for (int i = 0; i < before.length; i++) {
      most = Math.max(most, Math.abs(before[i] - after[i]));
    }
    return most;
  }

  @Test
  void planesWithoutNumbersOrStructure() {
    ImageStack stack = new ImageStack(WIDTH, HEIGHT);
    for (int i = 0; i < 3; i++) {
      stack.addSlice(Hyperstacks.plane(i, 3000).convertToFloatProcessor());
    }
    ImagePlus source = new ImagePlus("holes", stack);
    StackOptions.Builder options = StackOptions.builder().slices("all");
    stack.getProcessor(3).setf(7, Float.NaN);
    assertEquals(
        "Every pixel must be a finite number, but in plane c:1 z:3 t:1 1 pixel is NaN or infinite:"
            + " replace them first.",
        refusal(source, options));
    Arrays.fill((float[]) stack.getPixels(3), 3);
    ImagePlus result = run(source, options).deblurred();
    assertEquals("c:1 z:3 t:1 (without structure)", result.getStack().getSliceLabel(3));
    assertEquals(3, values(result, 3)[9]);
    assertEquals(
        "The PSF must be sought where there is structure, but every pixel of 48×44 px at 0, 0 in"
            + " plane c:1 z:3 t:1 is 3.0.",
        refusal(source, options.psfPer(PsfPer.PLANE)));
  }

  @Test
  void theNetworkAsTheFinishKeepsItsPsf() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    HyperstackDeblurring run =
        HyperstackDeblurring.of(
            source,
            Blobs.quick(2).threads(1).build(),
            StackOptions.builder().slices("2,3").build(),
            Monitor.NONE);
    assertTrue(
        run.deblurred().getInfoProperty().contains("Plane c:1 z:3 t:1: 2 iterations, seed 0"));
  }
}
