package io.github.selfdeblur.image.stack;

import static io.github.selfdeblur.image.stack.Hyperstacks.HEIGHT;
import static io.github.selfdeblur.image.stack.Hyperstacks.WIDTH;
import static io.github.selfdeblur.image.stack.Hyperstacks.values;
import static io.github.selfdeblur.image.stack.QuickDeconvolution.light;
import static io.github.selfdeblur.image.stack.QuickDeconvolution.point;
import static io.github.selfdeblur.image.stack.QuickDeconvolution.psf;
import static io.github.selfdeblur.image.stack.QuickDeconvolution.refusal;
import static io.github.selfdeblur.image.stack.QuickDeconvolution.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.VirtualStack;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.options.StackOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Known PSFs of several slices, and what counts as slices. */
class VolumeDeconvolutionTest {

  @Test
  void aPsfOfSeveralSlicesIsForWholeVolumes() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    ImagePlus psf = psf(point(), light(), point());
    ImageDeconvolution all = run(source, psf, StackOptions.allPlanes());
    assertEquals(4, all.runs().size());
    assertEquals("c:2 t:1", all.runs().get(1).planes());
    assertArrayEquals(new int[] {WIDTH, HEIGHT, 2, 3, 2}, all.image().getDimensions());
    source.setPositionWithoutUpdate(2, 3, 1);
    ImagePlus seen = run(source, psf, StackOptions.builder().build()).image();
    assertArrayEquals(new int[] {WIDTH, HEIGHT, 1, 3, 1}, seen.getDimensions());
    assertArrayEquals(values(seen, 3), values(all.image(), 6));
    StackOptions numbered = StackOptions.builder().slices("1-2").build();
    assertEquals(
        "With a PSF of several slices all slices are deconvolved at once: leave out slices, got"
            + " 1-2.",
        refusal(source, psf, numbered));
  }

  /** All slices of a channel are more values than a Java array holds; no plane is read for it. */
  @Test
  void aVolumeThatNoArrayHoldsIsRefusedAtOnce() {
    AtomicInteger read = new AtomicInteger();
    VirtualStack slices =
        new VirtualStack(2000, 2000, null, "") {
          @Override
          public ImageProcessor getProcessor(int n) {
            read.incrementAndGet();
            return new ByteProcessor(2000, 2000);
          }

          @Override
          public int getSize() {
            return 2 * 600;
          }
        };
    ImagePlus source = new ImagePlus("deep", slices);
    source.setDimensions(2, 600, 1);
    ImagePlus psf = psf(point(), light(), point());
    int before = read.get();
    String sentence =
        "An image or stack must have at most 2147483639 px, which is what Java holds in one piece,"
            + " got 2000×2000×600: take a part of it.";
    StackOptions all = StackOptions.allPlanes();
    assertEquals(sentence, refusal(source, psf, all));
    assertEquals(
        sentence,
        assertThrows(
                IllegalArgumentException.class, () -> ImageDeconvolution.explicit(source, psf, all))
            .getMessage());
    assertTrue(read.get() - before <= 1, read + " planes");
  }

  @Test
  void aRunOverVolumesTellsWhatTheyTake() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    ImagePlus psf = psf(point(), light(), point());
    StackEar ear = new StackEar();
    run(source, psf, StackOptions.allPlanes(), ear);
    String size = WIDTH + "×" + HEIGHT + "×3 px";
    assertEquals(1, ear.notes.size());
    assertTrue(
        ear.notes
            .get(0)
            .matches(
                "4 volumes of "
                    + size
                    + ": the result takes 0 MB and the work on a volume 1 MB of Java's memory, of"
                    + " which \\d+ MB are free."),
        ear.notes.get(0));
  }

  @Test
  void framesAndChannelsOfAPsfAreItsSlicesWhereTheImageHasSlices() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    ImagePlus psf = psf(point(), light(), point());
    ImagePlus volume = run(source, psf, StackOptions.allPlanes()).image();
    for (int[] order : new int[][] {{3, 1, 1}, {1, 1, 3}}) {
      psf.setDimensions(order[0], order[1], order[2]);
      ImageDeconvolution result = run(source, psf, StackOptions.allPlanes());
      assertEquals(
          List.of(
              "The PSF's 3 "
                  + (order[0] == 3 ? "channels" : "frames")
                  + " were taken as slices, as the image has slices."),
          result.notes());
      assertArrayEquals(values(volume, 6), values(result.image(), 6));
      assertTrue(result.image().getInfoProperty().contains("were taken as slices"));
      assertEquals(
          "all",
          ImageDeconvolution.explicit(source, psf, StackOptions.builder().build()).slices().text());
    }
  }

  @Test
  void slicesOfAPsfThatCannotBeToldAreAsked() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    ImagePlus psf =
        psf(point(), light(), point(), light(), point(), light(), point(), light(), point());
    psf.setDimensions(3, 1, 3);
    assertEquals(
        "Of a PSF of 3 channels and 3 frames for an image of 2 channels the slices must be slices:"
            + " set them with Image > Properties, got none.",
        refusal(source, psf, StackOptions.allPlanes()));
  }

  @Test
  void psfsOfPlanesAreNoSlices() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    ImagePlus found = psf(light(), point(), point());
    found.getStack().setSliceLabel("c:1 z:1 t:1", 1);
    found.setDimensions(1, 1, 3);
    ImageDeconvolution result = run(source, found, StackOptions.allPlanes());
    assertEquals(12, result.runs().size());
    assertEquals(
        List.of("Of the PSF's 3 frames the one that is shown was taken: channel 1, frame" + " 1."),
        result.notes());
  }
}
