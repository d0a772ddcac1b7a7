package io.github.selfdeblur.image.stack;

import static io.github.selfdeblur.image.stack.Hyperstacks.HEIGHT;
import static io.github.selfdeblur.image.stack.Hyperstacks.WIDTH;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.OutputType;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Known PSFs on images of several planes; of one plane, see {@code KnownPsfCommandsTest}. */
class ImageDeconvolutionTest {

  private static final KnownPsfOptions WIENER = KnownPsfOptions.of(Method.WIENER).build();

  private static ImagePlus psf(ImageProcessor... planes) {
    ImageStack stack = new ImageStack(planes[0].getWidth(), planes[0].getHeight());
    for (ImageProcessor plane : planes) {
      stack.addSlice(plane);
    }
    return new ImagePlus("psf", stack);
  }

  private static FloatProcessor light() {
    return new FloatProcessor(5, 5, Blobs.psf().values());
  }

  /** A point, which changes nothing but noise. */
  private static FloatProcessor point() {
    FloatProcessor point = new FloatProcessor(5, 5);
    point.setf(2, 2, 1);
    return point;
  }

  private static ImageDeconvolution run(ImagePlus image, ImagePlus psf, StackOptions choice) {
    return ImageDeconvolution.of(image, psf, PsfOrigin.MIDDLE, WIENER, choice, Monitor.NONE);
  }

  private static float[] plane(ImagePlus image, int index) {
    return (float[]) image.getStack().getProcessor(index).convertToFloatProcessor().getPixels();
  }

  /** The plane by itself, as if it were seen alone. */
  private static float[] alone(ImagePlus image, ImagePlus psf, int channel, int slice, int frame) {
    image.setPositionWithoutUpdate(channel, slice, frame);
    ImagePlus one =
        new ImagePlus(
            "one",
            image.getStack().getProcessor(image.getStackIndex(channel, slice, frame)).duplicate());
    return plane(run(one, psf, StackOptions.builder().build()).image(), 1);
  }

  @Test
  void allPlanesOfAHyperstackComeOutAsEachByItself() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    ImagePlus psf = psf(light());
    ImageDeconvolution result = run(source, psf, StackOptions.allPlanes());
    ImagePlus image = result.image();
    assertEquals("cells-wiener", image.getTitle());
    assertArrayEquals(new int[] {WIDTH, HEIGHT, 2, 3, 2}, image.getDimensions());
    assertEquals("micron", image.getCalibration().getUnit());
    assertEquals(source.getLuts()[1].max, image.getLuts()[1].max);
    assertEquals(12, result.runs().size());
    assertEquals("c:2 z:3 t:2", result.runs().get(11).planes());
    assertTrue(image.getInfoProperty().contains("\nc:2 z:1 t:2: "), image.getInfoProperty());
    assertEquals(Hyperstacks.label(2, 1, 2), image.getStack().getSliceLabel(8));
    assertArrayEquals(alone(source, psf, 2, 1, 2), plane(image, 8));
    assertArrayEquals(alone(source, psf, 1, 3, 1), plane(image, 5));
  }

  @Test
  void eachChannelHasItsOwnPsfWhereThereAreAsMany() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    ImagePlus psfs = psf(point(), light());
    psfs.setDimensions(1, 1, 2);
    StackOptions.Builder choice = StackOptions.builder().slices("2").frames("1");
    ImagePlus both = run(source, psfs, choice.channels("all").build()).image();
    assertArrayEquals(alone(source, psf(point()), 1, 2, 1), plane(both, 1));
    assertArrayEquals(alone(source, psf(light()), 2, 2, 1), plane(both, 2));
    ImagePlus second = run(source, psfs, choice.channels("2").build()).image();
    assertArrayEquals(plane(both, 2), plane(second, 1));
  }

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
    assertArrayEquals(plane(seen, 3), plane(all.image(), 6));
    StackOptions numbered = StackOptions.builder().slices("1-2").build();
    assertEquals(
        "With a PSF of several slices all slices are deconvolved at once: leave out slices, got"
            + " 1-2.",
        assertThrows(IllegalArgumentException.class, () -> run(source, psf, numbered))
            .getMessage());
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
    assertEquals(
        sentence,
        assertThrows(IllegalArgumentException.class, () -> run(source, psf, all)).getMessage());
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
    List<String> notes = new ArrayList<>();
    Monitor ear =
        new Monitor() {
          @Override
          public Wish reached(double share, Part part) {
            return Wish.GO_ON;
          }

          @Override
          public void noted(String sentence) {
            notes.add(sentence);
          }
        };
    ImageDeconvolution.of(source, psf, PsfOrigin.MIDDLE, WIENER, StackOptions.allPlanes(), ear);
    String size = WIDTH + "×" + HEIGHT + "×3 px";
    assertEquals(1, notes.size());
    assertTrue(
        notes
            .get(0)
            .matches(
                "4 volumes of "
                    + size
                    + ": the result takes 0 MB and the work on a volume 1 MB of Java's memory, of"
                    + " which \\d+ MB are free."),
        notes.get(0));
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
      assertArrayEquals(plane(volume, 6), plane(result.image(), 6));
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
        assertThrows(
                IllegalArgumentException.class, () -> run(source, psf, StackOptions.allPlanes()))
            .getMessage());
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
        List.of(
            "Of the PSF's 1 channels and 3 frames the one that is shown was taken: channel 1, frame"
                + " 1."),
        result.notes());
  }

  @Test
  void aPlaneWithoutStructureIsLeftAsItIs() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    source.getStack().getProcessor(3).set(7);
    ImageDeconvolution result = run(source, psf(light()), StackOptions.allPlanes());
    assertEquals(11, result.runs().size());
    assertEquals(
        Hyperstacks.label(1, 2, 1) + " (without structure)",
        result.image().getStack().getSliceLabel(3));
    assertArrayEquals(plane(source, 3), plane(result.image(), 3));
  }

  @Test
  void aStoppedRunKeepsWhatIsDone() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    List<String> notes = new ArrayList<>();
    Monitor patience =
        new Monitor() {
          @Override
          public Wish reached(double share, Part part) {
            return part.name().equals("plane 3 of 12") ? Wish.FINISH : Wish.GO_ON;
          }

          @Override
          public void noted(String sentence) {
            notes.add(sentence);
          }
        };
    ImagePlus psf = psf(light());
    ImagePlus image =
        ImageDeconvolution.of(
                source, psf, PsfOrigin.MIDDLE, WIENER, StackOptions.allPlanes(), patience)
            .image();
    assertArrayEquals(alone(source, psf, 2, 1, 1), plane(image, 2));
    assertArrayEquals(plane(source, 4), plane(image, 4));
    assertEquals(
        Hyperstacks.label(2, 2, 1) + " (not deconvolved)", image.getStack().getSliceLabel(4));
    assertEquals(
        "Stopped: 9 of 12 planes are as blurry as they were.", notes.get(notes.size() - 1));
  }

  @Test
  void theResultCanHaveTheInputsType() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    StackOptions choice = StackOptions.builder().channels("all").output(OutputType.INPUT).build();
    assertEquals(16, run(source, psf(light()), choice).image().getBitDepth());
  }
}
