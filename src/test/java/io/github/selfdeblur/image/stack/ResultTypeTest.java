package io.github.selfdeblur.image.stack;

import static io.github.selfdeblur.image.stack.Hyperstacks.HEIGHT;
import static io.github.selfdeblur.image.stack.Hyperstacks.WIDTH;
import static io.github.selfdeblur.image.stack.Hyperstacks.values;
import static io.github.selfdeblur.image.stack.QuickDeblurring.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.OutputType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The type of what comes of a run: 32 bits, or that of the input. */
class ResultTypeTest {

  @Test
  void eightBitsInEightBitsOut() {
    ByteProcessor bytes = Hyperstacks.plane(0, 50).convertToByteProcessor(false);
    ImagePlus source = new ImagePlus("bytes", bytes);
    source.setDisplayRange(10, 90);
    HyperstackDeblurring free = run(source, StackOptions.builder());
    StackEar ear = new StackEar();
    HyperstackDeblurring run = run(source, StackOptions.builder().output(OutputType.INPUT), ear);
    assertEquals(8, run.deblurred().getBitDepth());
    assertEquals(10, run.deblurred().getDisplayRangeMin());
    float[] values = values(free.deblurred(), 1);
    float[] rounded = values(run.deblurred(), 1);
    int below = 0;
    for (int i = 0; i < values.length; i++) {
      assertEquals(Math.max(0, Math.round(values[i])), rounded[i]);
      below += Math.round(values[i]) < 0 ? 1 : 0;
    }
    assertTrue(below > 1, "Wiener's filter undershoots");
    assertEquals(
        List.of(below + " px were below the range of 8 bits and became its least value."),
        ear.notes);
    assertTrue(run.deblurred().getInfoProperty().contains(ear.notes.get(0)));
  }

  @Test
  void aSaturatedImageIsScaledByOneFactor() {
    ImageStack stack = new ImageStack(WIDTH, HEIGHT);
    float[] values = Blobs.blurred(WIDTH, HEIGHT, 90_000).values();
    short[] clipped = new short[values.length];
    for (int i = 0; i < values.length; i++) {
      clipped[i] = (short) Math.min(65535, Math.round(values[i]));
    }
    stack.addSlice("bright", clipped);
    stack.addSlice("dim", Hyperstacks.plane(0, 3000));
    ImagePlus source = new ImagePlus("saturated", stack);
    source.setDisplayRange(0, 60_000);
    StackOptions.Builder options = StackOptions.builder().slices("all");
    ImagePlus free = run(source, options).deblurred();
    StackEar ear = new StackEar();
    ImagePlus result = run(source, options.output(OutputType.INPUT), ear).deblurred();
    assertEquals(16, result.getBitDepth());
    double factor = 65535 / new Grid(values(free, 1), WIDTH, HEIGHT).maximum();
    assertTrue(factor < 0.99, "the result is brighter than 16 bits");
    assertEquals(60_000 * factor, result.getDisplayRangeMax(), 1);
    for (int plane = 1; plane <= 2; plane++) {
      for (int i = 0; i < values.length; i++) {
        float expected = Math.round(Math.max(0, factor * values(free, plane)[i]));
        assertEquals(expected, values(result, plane)[i], 1);
      }
    }
    assertTrue(
        ear.notes.stream()
            .anyMatch(n -> n.startsWith("All grey values were multiplied by " + (float) factor)),
        ear.notes.toString());
  }

  @Test
  void signedSixteenBitsStaySigned() {
    ImageProcessor stored = Hyperstacks.plane(0, 3000);
    stored.add(32000);
    ImagePlus source = new ImagePlus("signed", stored);
    source.getCalibration().setSigned16BitCalibration();
    ImagePlus free = run(source, StackOptions.builder()).deblurred();
    ImagePlus result = run(source, StackOptions.builder().output(OutputType.INPUT)).deblurred();
    assertTrue(result.getCalibration().isSigned16Bit());
    int[] values = {0, 700, 1500};
    for (int i : values) {
      assertEquals(Math.round(values(free, 1)[i]) + 32768, result.getProcessor().get(i));
    }
  }

  @Test
  void anRgbStackKeepsItsColours() {
    ImageStack stack = new ImageStack(WIDTH, HEIGHT);
    for (int i = 0; i < 2; i++) {
      ColorProcessor rgb = new ColorProcessor(WIDTH, HEIGHT);
      byte[] grey = (byte[]) Hyperstacks.plane(i, 200).convertToByteProcessor(false).getPixels();
      rgb.setRGB(grey, grey, new byte[grey.length]);
      stack.addSlice("rgb " + i, rgb);
    }
    ImagePlus source = new ImagePlus("rgb", stack);
    HyperstackDeblurring run =
        run(source, StackOptions.builder().slices("all").networkImages(true));
    assertEquals(ImagePlus.COLOR_RGB, run.deblurred().getType());
    assertEquals(2, run.deblurred().getStackSize());
    assertEquals("rgb 1", run.deblurred().getStack().getSliceLabel(2));
    assertEquals(ImagePlus.COLOR_RGB, run.networks().getType());
    int changed = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int before = source.getStack().getProcessor(2).get(i);
      int after = run.deblurred().getStack().getProcessor(2).get(i);
      changed += (before & 0xFFFFFF) != (after & 0xFFFFFF) ? 1 : 0;
      assertEquals(after >> 16 & 0xFF, after >> 8 & 0xFF, "red and green change alike");
    }
    assertTrue(changed > 500, changed + " px");
  }

  @Test
  void negativeValuesAreAllowed() {
    FloatProcessor values = Hyperstacks.plane(0, 3000).convertToFloatProcessor();
    values.subtract(1000);
    ImageStack stack = new ImageStack(WIDTH, HEIGHT);
    stack.addSlice(values);
    stack.addSlice(values.duplicate());
    ImagePlus result =
        run(
                new ImagePlus("negative", stack),
                StackOptions.builder().slices("all").output(OutputType.INPUT))
            .deblurred();
    assertEquals(32, result.getBitDepth());
    double before = new Grid(values(result, 2), WIDTH, HEIGHT).minimum();
    assertTrue(before < -500 && before > -3000, "minimum " + before);
  }
}
