package io.github.selfdeblur.image.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.deconvolve.lucy.SimulatedStack;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.OrthogonalViews;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.choice.OutputType;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.options.choice.StackMode;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.volume.Aberrations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** z-stacks of known optics, deblurred as volumes. */
class VolumeStackTest {

  private static final int SIDE = 24;
  private static final int SLICES = 8;

  /** Behind a pinhole, where a search takes a tenth of the time. */
  private static final Optics DISK =
      SimulatedStack.WATER.with(
          Modality.SPINNING_DISK, OptionalDouble.of(1), OptionalDouble.of(0.488));

  private static final Grid BLURRY =
      SimulatedStack.of(DISK, Aberrations.NONE, 300)
          .blurry()
          .crop(new int[] {4, 4, 4}, new int[] {SIDE, SIDE, SLICES});

  static SelfDeblurOptionsBuilder options(Preset preset) {
    return SelfDeblurOptions.preset(preset)
        .optics(
            new Optics(1.2, 0.525, OptionalDouble.empty())
                .with(Modality.SPINNING_DISK, OptionalDouble.of(1), OptionalDouble.of(0.488)))
        .threads(Math.min(2, Runtime.getRuntime().availableProcessors()));
  }

  private static SelfDeblurOptionsBuilder options() {
    return options(Preset.FAST);
  }

  /** 16-bit; every channel and frame is the same stack, of another brightness. */
  static ImagePlus image(int channels, int frames) {
    ImageStack stack = new ImageStack(SIDE, SIDE);
    int px = SIDE * SIDE;
    for (int frame = 0; frame < frames; frame++) {
      for (int z = 0; z < SLICES; z++) {
        for (int channel = 0; channel < channels; channel++) {
          float[] plane = Arrays.copyOfRange(BLURRY.values(), z * px, (z + 1) * px);
          ImageProcessor grey = new FloatProcessor(SIDE, SIDE, plane);
          grey.multiply(20_000.0 / (1 + channel));
          grey.setMinAndMax(0, 65535);
          stack.addSlice("z" + z, grey.convertToShort(true));
        }
      }
    }
    ImagePlus image = IJ.createHyperStack("cells", SIDE, SIDE, channels, SLICES, frames, 16);
    image.setStack(stack, channels, SLICES, frames);
    Calibration calibration = new Calibration();
    calibration.setUnit("micron");
    calibration.pixelWidth = 0.08;
    calibration.pixelHeight = 0.08;
    calibration.pixelDepth = 0.25;
    image.setCalibration(calibration);
    return image;
  }

  private static StackOptions explicit(ImagePlus image, StackOptions.Builder choice) {
    return HyperstackDeblurring.explicit(image, choice.build(), options().build());
  }

  @Test
  void aHyperstackBecomesOneOfItsKind() {
    ImagePlus source = image(2, 2);
    StackEar ear = new StackEar();
    StackOptions choice =
        StackOptions.builder()
            .channels("all")
            .frames("all")
            .psfPer(PsfPer.IMAGE)
            .output(OutputType.INPUT)
            .build();

    HyperstackDeblurring run = HyperstackDeblurring.of(source, options().build(), choice, ear);

    ImagePlus result = run.deblurred();
    assertEquals("cells-deblurred", result.getTitle());
    assertArrayEquals(new int[] {SIDE, SIDE, 2, SLICES, 2}, result.getDimensions());
    assertEquals(16, result.getBitDepth());
    assertEquals(0.25, result.getCalibration().pixelDepth);
    assertEquals("z3", result.getStack().getSliceLabel(result.getStackIndex(2, 4, 1)));
    ImagePlus psfs = run.psfs();
    assertEquals(1, psfs.getNChannels());
    assertTrue(psfs.getNSlices() >= SLICES, psfs.getNSlices() + " slices");
    assertEquals(0.25, psfs.getCalibration().pixelDepth);
    assertEquals(1, run.runs().size());
    assertEquals("c:1 t:1", run.runs().get(0).plane());
    assertEquals(
        "The stack is deblurred as 4 volumes, with a PSF in three dimensions; stack=planes deblurs"
            + " slice by slice.",
        ear.notes.get(0));
    assertTrue(
        result.getInfoProperty().contains("wide at half maximum (x, y, z)."),
        result.getInfoProperty());
    double before = largest(source);
    assertTrue(largest(result) > 1.1 * before, largest(result) + " after " + before);
  }

  @Test
  void everyChannelHasAPsfAndAnotherMethodMayFinish() {
    ImagePlus source = image(2, 1);
    StackOptions choice = StackOptions.builder().channels("all").build();
    SelfDeblurOptions wiener = options().finish(Method.WIENER).build();

    HyperstackDeblurring run = HyperstackDeblurring.of(source, wiener, choice, new StackEar());

    assertEquals("Done", run.ending());
    assertEquals(SLICES / 2 + 1, run.deblurred().getZ());
    assertEquals(2, run.psfs().getNChannels());
    assertEquals(2, run.runs().size());
    assertEquals(Method.WIENER, run.runs().get(1).report().blind().finish());
    assertTrue(largest(run.deblurred()) > 1.05 * largest(source));
  }

  private static double largest(ImagePlus image) {
    double largest = 0;
    for (int i = 1; i <= image.getStackSize(); i++) {
      largest = Math.max(largest, image.getStack().getProcessor(i).getStatistics().max);
    }
    return largest;
  }

  @Test
  void aStopKeepsWhatThereIsAndLeavesTheRest() {
    ImagePlus source = image(1, 2);
    StackOptions choice =
        StackOptions.builder().frames("all").stack(StackMode.VOLUME).snapshotsEvery(40).build();
    StackEar ear = new StackEar("PSF");

    HyperstackDeblurring run = HyperstackDeblurring.of(source, options().build(), choice, ear);

    int last = run.deblurred().getStackSize();
    assertTrue(
        run.deblurred().getStack().getSliceLabel(last).endsWith("(not deblurred)"),
        run.deblurred().getStack().getSliceLabel(last));
    assertEquals(1, run.runs().size());
    assertSeen(ear, run.deblurred());
    assertSnapshots(run.snapshots());
  }

  private static final int VIEWS = SIDE + OrthogonalViews.GAP + (int) (SLICES * 0.25 / 0.08);

  private static void assertSeen(StackEar ear, ImagePlus deblurred) {
    List<String> steps = new ArrayList<>(List.of("PSF 1"));
    IntStream.rangeClosed(1, 80).forEach(i -> steps.add("iteration " + i));
    steps.add("deblurred");
    assertEquals(steps, ear.steps);
    assertTrue(ear.psfWidth.matches("0\\.2\\d x 0\\.2\\d x 0\\.\\d\\d µm"), ear.psfWidth);
    assertArrayEquals(new int[] {VIEWS, VIEWS}, ear.views.image().size());
    Grid stack = SourceStack.of(deblurred, 1, 1);
    Grid before = SourceStack.of(image(1, 1), 1, 1);
    OrthogonalViews cut = OrthogonalViews.through(OrthogonalViews.SPOT, before, 0.25 / 0.08);
    assertArrayEquals(cut.of(before).values(), ear.views.blurry().values());
    assertArrayEquals(cut.of(stack).values(), ear.views.image().values());
    assertTrue(ear.views.psf().maximum() > 0);
  }

  private static void assertSnapshots(Snapshots snapshots) {
    ImagePlus images = snapshots.images("");
    assertArrayEquals(new int[] {VIEWS, VIEWS, 1, 1, 2}, images.getDimensions());
    assertEquals("volume c:1 t:1, iteration 40", images.getStack().getSliceLabel(1));
    assertEquals(2, snapshots.psfs("").getStackSize());
  }

  @Test
  void autoIsAVolumeOnlyWhereEnoughIsKnown() {
    ImagePlus stack = image(1, 1);
    assertEquals(StackMode.VOLUME, explicit(stack, StackOptions.builder()).stack());
    assertEquals("all", explicit(stack, StackOptions.builder()).slices().text());
    assertEquals(StackMode.AUTO, explicit(stack, StackOptions.builder().slices("3")).stack());
    assertEquals(
        StackMode.PLANES, explicit(stack, StackOptions.builder().stack(StackMode.PLANES)).stack());
    stack.setCalibration(new Calibration());
    StackOptions.Builder auto = StackOptions.builder();
    assertThrows(IllegalArgumentException.class, () -> explicit(stack, auto));
    stack.setDimensions(1, 1, SLICES);
    stack.setCalibration(image(1, 1).getCalibration());
    assertEquals(StackMode.AUTO, explicit(stack, auto).stack());
  }

  @Test
  void aVolumeThatCannotBeIsRefusedInASentence() {
    ImagePlus plane = image(1, 1);
    plane.setDimensions(1, 1, SLICES);
    assertRefused(
        "A volume must have at least 8 slices, got 1 (and 8 frames): set slices with Image >"
            + " Properties, or choose stack planes.",
        plane,
        options());
    ImagePlus noStep = image(1, 1);
    noStep.getCalibration().pixelDepth = 0;
    assertRefused(
        "A volume needs the distance of its slices, which the image does not tell: give z_step, or"
            + " set the voxel depth with Image > Properties.",
        noStep,
        options());
    assertRefused(
        "A volume needs NA and wavelength, which neither the options nor the image tell.",
        image(1, 1),
        SelfDeblurOptions.preset(Preset.FAST));
    assertRefused(
        "The finish of a volume must be a method for stacks, got micrograph: leave out finish, or"
            + " choose stack planes.",
        image(1, 1),
        options().finish(Method.MICROGRAPH));
    assertRefused(
        "The networks deblur planes: leave out preset, PSF model and finish, or choose stack"
            + " planes.",
        image(1, 1),
        options().finish(Method.NETWORK));
  }

  private static void assertRefused(
      String sentence, ImagePlus image, SelfDeblurOptionsBuilder options) {
    StackOptions choice = StackOptions.builder().stack(StackMode.VOLUME).build();
    assertEquals(
        sentence,
        assertThrows(
                IllegalArgumentException.class,
                () -> HyperstackDeblurring.of(image, options.build(), choice, Monitor.NONE))
            .getMessage());
  }
}
