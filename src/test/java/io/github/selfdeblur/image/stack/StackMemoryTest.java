package io.github.selfdeblur.image.stack;

import static io.github.selfdeblur.image.stack.Hyperstacks.HEIGHT;
import static io.github.selfdeblur.image.stack.Hyperstacks.WIDTH;
import static io.github.selfdeblur.image.stack.QuickDeblurring.QUICK;
import static io.github.selfdeblur.image.stack.QuickDeblurring.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.VirtualStack;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.options.StackOptions;
import java.awt.Rectangle;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What of an image of many planes lies in the memory at once. */
class StackMemoryTest {

  /** Loads planes from nowhere, and counts them. */
  private static final class CountingStack extends VirtualStack {
    private int loaded;

    CountingStack() {
      super(WIDTH, HEIGHT, null, "");
      setBitDepth(16);
    }

    @Override
    public ImageProcessor getProcessor(int n) {
      loaded++;
      return Hyperstacks.plane(n == 2 ? 0 : 1, 3000);
    }

    @Override
    public int size() {
      return 4;
    }

    @Override
    public int getSize() {
      return 4;
    }

    @Override
    public String getSliceLabel(int n) {
      return "file " + n;
    }
  }

  @Test
  void aVirtualStackIsStreamed() {
    CountingStack stack = new CountingStack();
    ImagePlus source = new ImagePlus("virtual", stack);
    int before = stack.loaded;
    HyperstackDeblurring run = run(source, StackOptions.builder().slices("2-4"));
    assertEquals(3, run.deblurred().getStackSize());
    assertFalse(run.deblurred().getStack().isVirtual());
    assertEquals("file 4", run.deblurred().getStack().getSliceLabel(3));
    assertEquals("c:1 z:2 t:1", run.runs().get(0).plane());
    // Each of three is looked at, and deconvolved; one more for the PSF's area and one for the PSF.
    assertTrue(stack.loaded - before <= 9, stack.loaded - before + " planes loaded");
  }

  @Test
  void morePlanesThanMemory() {
    PlaneSet planes =
        new PlaneSet(
            Collections.nCopies(1000, new PlaneSet.Position(1, 1, 1)),
            new int[1],
            new int[1000],
            new int[1]);
    ImagePlus huge = new ImagePlus("huge", new ByteProcessor(20_000, 200));
    String sentence =
        assertThrows(
                IllegalArgumentException.class,
                () -> StackMemory.checked(huge, planes, new Rectangle(256, 200), 0, QUICK))
            .getMessage();
    assertTrue(
        sentence.matches(
            "1000 planes of 20000×200 px: the result takes 15259 MB and the work on a plane at least"
                + " 9. MB of Java's memory, of which \\d+ MB are free; finding a PSF takes about 3.. MB of"
                + " the machine's: choose fewer planes.*"),
        sentence);
  }
}
