package io.github.selfdeblur.image.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.Deconvolution;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.PsfArea;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.OutputType;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.options.choice.PsfPlane;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HyperstackDeblurringTest {

  private static final int WIDTH = Hyperstacks.WIDTH;
  private static final int HEIGHT = Hyperstacks.HEIGHT;

  private static final SelfDeblurOptions QUICK =
      Blobs.quick(3).finish(Method.WIENER).threads(1).build();

  /** Remembers what it hears; stops after some calls. */
  private static final class Ear implements Monitor {
    final List<Double> fractions = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final String last;

    Ear(String last) {
      this.last = last;
    }

    Ear() {
      this("never");
    }

    @Override
    public Wish reached(double share, Part part) {
      fractions.add(share);
      return part.name().equals(last) ? Wish.FINISH : Wish.GO_ON;
    }

    @Override
    public void noted(String sentence) {
      notes.add(sentence);
    }
  }

  private static StackOptions.Builder all() {
    return StackOptions.builder().channels("all").slices("all").frames("all");
  }

  private static HyperstackDeblurring run(ImagePlus image, StackOptions.Builder options) {
    return HyperstackDeblurring.of(image, QUICK, options.build(), Monitor.NONE);
  }

  private static float[] plane(ImagePlus image, int index) {
    return (float[]) image.getStack().getProcessor(index).convertToFloatProcessor().getPixels();
  }

  private static String refusal(ImagePlus image, StackOptions.Builder options) {
    return assertThrows(IllegalArgumentException.class, () -> run(image, options)).getMessage();
  }

  @Test
  void aHyperstackKeepsAllItsProperties() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    source.setPosition(2, 3, 2);
    Ear ear = new Ear();
    HyperstackDeblurring run = HyperstackDeblurring.of(source, QUICK, all().build(), ear);
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
    assertArrayEquals(new int[] {5, 5, 1, 1, 2}, psfs.getDimensions());
    assertEquals("c:2 z:3 t:1", psfs.getStack().getSliceLabel(2));
    assertEquals(0.1, psfs.getCalibration().pixelWidth);
    assertEquals(1, new Grid(plane(psfs, 2), 5, 5).sum(), 1e-5);
    assertNull(run.networks());
  }

  @Test
  void eachPlaneIsWhatTheKnownPsfMethodMakesOfIt() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    HyperstackDeblurring run = run(source, all());
    Grid psf = new Grid(plane(run.psfs(), 2), 5, 5);
    int index = source.getStackIndex(2, 1, 2);
    Grid blurry = new Grid(plane(source, index), WIDTH, HEIGHT);
    float[] expected =
        ImgLib2.grid(
                Deconvolution.withPsf(
                        ImgLib2.image(blurry),
                        ImgLib2.image(psf),
                        KnownPsfOptions.of(Method.WIENER).threads(1).build(),
                        Monitor.NONE)
                    .image())
            .values();
    assertArrayEquals(expected, plane(run.deblurred(), index));
  }

  @Test
  void oneWholePlaneIsWhatItAlwaysWas() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    source.setPosition(2, 3, 1);
    ImageDeblurring before = ImageDeblurring.of(source, QUICK, Monitor.NONE);
    HyperstackDeblurring now = run(source, StackOptions.builder().networkImages(true));
    assertArrayEquals(plane(before.deblurred(), 1), plane(now.deblurred(), 1));
    assertArrayEquals(plane(before.psf(), 1), plane(now.psfs(), 1));
    assertArrayEquals(plane(before.network(), 1), plane(now.networks(), 1));
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
  void onePsfForAllFromTheCurrentPlane() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    source.setPosition(2, 1, 2);
    HyperstackDeblurring run =
        run(source, all().frames("1").psfPer(PsfPer.IMAGE).psfPlane(PsfPlane.CURRENT));
    assertEquals(1, run.psfs().getStackSize());
    assertEquals("c:2 z:1 t:2", run.runs().get(0).plane());
    assertEquals(6, run.runs().get(0).planes());
  }

  @Test
  void stoppingKeepsWhatIsDone() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    Ear ear = new Ear("plane 3 of 6");
    HyperstackDeblurring run =
        HyperstackDeblurring.of(source, QUICK, all().channels("1").build(), ear);
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
    float[] before = plane(a, planeOfA);
    float[] after = plane(b, planeOfB);
    double most = 0;
    for (int i = 0; i < before.length; i++) {
      most = Math.max(most, Math.abs(before[i] - after[i]));
    }
    return most;
  }

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
  void theSelectionIsWhereThePsfIsSought() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    source.setRoi(new OvalRoi(4, 6, 32, 30));
    Ear ear = new Ear();
    HyperstackDeblurring run =
        HyperstackDeblurring.of(source, QUICK, StackOptions.builder().build(), ear);
    assertEquals(WIDTH, run.deblurred().getWidth());
    assertEquals("32×30 px at 4, 6", run.runs().get(0).area());
    assertEquals(
        "PSF for 1 plane, sought in plane c:1 z:1 t:1, in 32×30 px at 4, 6.", ear.notes.get(1));
    Roi marked = run.deblurred().getOverlay().get("PSF area");
    assertEquals(new Rectangle(4, 6, 32, 30), marked.getBounds());
    assertNull(source.getOverlay().get("PSF area"), "the source is left alone");
    // The PSF is that of the part.
    source.setRoi(new Roi(4, 6, 32, 30));
    ImagePlus part = new ImagePlus("part", source.getStack().getProcessor(1).duplicate());
    part.setRoi(4, 6, 32, 30);
    ImageDeblurring alone = ImageDeblurring.of(part.crop(), QUICK, Monitor.NONE);
    assertArrayEquals(plane(alone.psf(), 1), plane(run.psfs(), 1));
    // Without it: another one.
    HyperstackDeblurring whole =
        run(source, StackOptions.builder().psfArea(PsfArea.parse("image")));
    assertEquals("48×44 px at 0, 0", whole.runs().get(0).area());
    assertNull(whole.deblurred().getOverlay().get("PSF area"));
  }

  @Test
  void areasThatCannotBe() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    StackOptions.Builder selection = StackOptions.builder().psfArea(PsfArea.parse("selection"));
    String none =
        "PSF area selection needs an area selection in the image, but cells has none: draw one or"
            + " choose another PSF area.";
    assertEquals(none, refusal(source, selection));
    source.setRoi(new Line(1, 1, 20, 20));
    assertEquals(none, refusal(source, selection));
    source.setRoi(new Roi(0, 0, 4, 40));
    assertEquals(
        "In the PSF's area, 4×40 px at 0, 0: the PSF must fit into the image, got a PSF of 5×5 px for"
            + " an image of 4×40 px.",
        refusal(source, selection));
    assertEquals(
        "The PSF's area must lie in the image of 48×44 px, got 20×20 px at 30, 30.",
        refusal(source, StackOptions.builder().psfArea(PsfArea.parse("30,30,20,20"))));
  }

  @Test
  void aLargePlaneIsSearchedInItsWindow() {
    FloatProcessor large = new FloatProcessor(600, 300);
    large.setValue(100);
    large.fill();
    Grid blobs = Blobs.blurred(200, 200, 1000);
    large.insert(new FloatProcessor(200, 200, blobs.values()), 390, 60);
    ImagePlus source = new ImagePlus("large", large);
    HyperstackDeblurring run = run(source, StackOptions.builder());
    Rectangle window = run.deblurred().getOverlay().get("PSF area").getBounds();
    assertEquals(256, window.width);
    assertTrue(window.contains(390, 60, 200, 200), window.toString());
  }

  @Test
  void eightBitsInEightBitsOut() {
    ByteProcessor bytes = Hyperstacks.plane(0, 50).convertToByteProcessor(false);
    ImagePlus source = new ImagePlus("bytes", bytes);
    source.setDisplayRange(10, 90);
    HyperstackDeblurring free = run(source, StackOptions.builder());
    Ear ear = new Ear();
    HyperstackDeblurring run =
        HyperstackDeblurring.of(
            source, QUICK, StackOptions.builder().output(OutputType.INPUT).build(), ear);
    assertEquals(8, run.deblurred().getBitDepth());
    assertEquals(10, run.deblurred().getDisplayRangeMin());
    float[] values = plane(free.deblurred(), 1);
    float[] rounded = plane(run.deblurred(), 1);
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
    Ear ear = new Ear();
    ImagePlus result =
        HyperstackDeblurring.of(source, QUICK, options.output(OutputType.INPUT).build(), ear)
            .deblurred();
    assertEquals(16, result.getBitDepth());
    double factor = 65535 / new Grid(plane(free, 1), WIDTH, HEIGHT).maximum();
    assertTrue(factor < 0.99, "the result is brighter than 16 bits");
    assertEquals(60_000 * factor, result.getDisplayRangeMax(), 1);
    for (int plane = 1; plane <= 2; plane++) {
      for (int i = 0; i < values.length; i++) {
        float expected = Math.round(Math.max(0, factor * plane(free, plane)[i]));
        assertEquals(expected, plane(result, plane)[i], 1);
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
      assertEquals(Math.round(plane(free, 1)[i]) + 32768, result.getProcessor().get(i));
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
    double before = new Grid(plane(result, 2), WIDTH, HEIGHT).minimum();
    assertTrue(before < -500 && before > -3000, "minimum " + before);
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
    assertEquals(3, plane(result, 3)[9]);
    assertEquals(
        "The PSF must be sought where there is structure, but every pixel of 48×44 px at 0, 0 in"
            + " plane c:1 z:3 t:1 is 3.0.",
        refusal(source, options.psfPer(PsfPer.PLANE)));
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
