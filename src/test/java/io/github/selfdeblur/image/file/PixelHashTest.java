package io.github.selfdeblur.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import io.github.selfdeblur.options.StackOptions;
import org.junit.jupiter.api.Test;

/**
 * Against Python: hashlib.sha256(array.tobytes()).hexdigest(), arrays made of arange(12), 3 × 4.
 */
class PixelHashTest {

  private static final StackOptions CURRENT = StackOptions.builder().build();

  private static ImageProcessor ramp(ImageProcessor plane, float step) {
    for (int i = 0; i < plane.getPixelCount(); i++) {
      plane.setf(i, i * step);
    }
    return plane;
  }

  private static String hash(ImageProcessor plane) {
    return PixelHash.of(new ImagePlus("ramp", plane), CURRENT);
  }

  @Test
  void wholeNumbersAndFractions() {
    assertEquals(
        "90f5add1f9a51f0ab1d3f737c27df286cb1ad225b83c382a7c5570f65ecd4d97",
        hash(ramp(new ByteProcessor(4, 3), 20)));
    assertEquals(
        "50b8a68fba4d5ec6c414713685fd853a7eb6ba0bb9a54aba783459a89b026923",
        hash(ramp(new ShortProcessor(4, 3), 5000)));
    assertEquals(
        "248362c2449bc662a872e73a6c2164ef58e3368b7421cb2cb7c60cb7fc1e44b1",
        hash(ramp(new FloatProcessor(4, 3), -0.5f)));
  }

  /** Channels of i, i + 100 and i + 200. */
  @Test
  void colours() {
    ColorProcessor plane = new ColorProcessor(4, 3);
    for (int i = 0; i < 12; i++) {
      plane.set(i, i << 16 | (i + 100) << 8 | (i + 200));
    }
    assertEquals("440a3bb8654757eff918b32b8a00ad6f69ba5605fe6f68a83a95fc1466bf8976", hash(plane));
  }

  /** Slices 3 and 2 of a stack, in that order. */
  @Test
  void theChosenPlanesInTheirOrder() {
    ImageStack stack = new ImageStack(4, 3);
    for (int slice = 1; slice <= 3; slice++) {
      stack.addSlice(ramp(new ByteProcessor(4, 3), slice));
    }
    StackOptions choice = StackOptions.builder().slices("3,2").build();
    assertEquals(
        "21e8dcef0d275db74f610f8fad3f00028a1e53d3656ff711592575249d18de0d",
        PixelHash.of(new ImagePlus("stack", stack), choice));
  }
}
