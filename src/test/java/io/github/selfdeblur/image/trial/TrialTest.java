package io.github.selfdeblur.image.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.Quantity;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.options.trained.NetworkSettings;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.trained.NetworkFile;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which part is tried, and with what. */
class TrialTest {

  private static ImagePlus image(int width, int height, int slices) {
    ImageStack stack = new ImageStack(width, height);
    for (int z = 0; z < slices; z++) {
      stack.addSlice(
          new FloatProcessor(width, height, Blobs.blurred(width, height, 3000).values()));
    }
    ImagePlus image = new ImagePlus("blobs", stack);
    image.setDimensions(1, slices, 1);
    return image;
  }

  private static SelfDeblurOptions known() {
    OpticsClues clues =
        OpticsClues.NONE
            .with(Quantity.NA, 1.2, "given")
            .with(Quantity.EMISSION, 0.52, "given")
            .with(Quantity.PIXEL, 0.1, "given")
            .with(Quantity.STEP, 0.3, "given");
    return SelfDeblurOptions.preset(Preset.FAST).optics(clues).threads(1).build();
  }

  private static Rectangle areaFor(Rectangle selection) {
    ImagePlus image = image(300, 200, 1);
    image.setRoi(selection);
    return TrialPart.ofPlane(image).area();
  }

  @Test
  void smallSelectionsGrowAndLargeOnesAreCropped() {
    assertEquals(new Rectangle(52, 42, 96, 96), areaFor(new Rectangle(90, 80, 20, 20)));
    assertEquals(new Rectangle(70, 20, 160, 160), areaFor(new Rectangle(0, 0, 300, 200)));
    assertEquals(new Rectangle(204, 104, 96, 96), areaFor(new Rectangle(280, 190, 20, 10)));
  }

  @Test
  void withoutASelectionItIsWhereTheImageTellsMost() {
    FloatProcessor flat = new FloatProcessor(300, 64);
    Rectangle square = new Rectangle(220, 20, 20, 20);
    flat.setRoi(square);
    flat.add(1000);
    Rectangle area = TrialPart.ofPlane(new ImagePlus("square", flat)).area();
    assertEquals(128, area.width);
    assertEquals(64, area.height);
    assertTrue(area.contains(square), "it is " + area);
  }

  @Test
  void aKnownPsfSharpensThePartThatIsSelected() {
    ImagePlus image = image(200, 120, 1);
    image.setRoi(100, 20, 96, 96);
    Grid psf = Blobs.psf();
    ImagePlus light =
        new ImagePlus("psf", new FloatProcessor(psf.width(), psf.height(), psf.values()));
    KnownPsfOptions wiener = KnownPsfOptions.of(Method.WIENER).threads(1).build();
    Trial trial = KnownPsfTrial.of(image, light, PsfOrigin.MIDDLE, wiener, Monitor.NONE);
    Grid truth = Blobs.sharp(204, 124, 3000).crop(102, 22, 96, 96);
    assertTrue(
        trial.deblurred().meanSquaredDifference(truth)
            < 0.5 * trial.blurry().meanSquaredDifference(truth));
    assertEquals("96×96 px at 100, 20", trial.part());
    assertEquals(new Rectangle(100, 20, 96, 96), image.getRoi().getBounds());
  }

  @Test
  void aVolumeIsTriedWithThePsfOfItsOptics() {
    ImagePlus image = image(32, 24, 9);
    image.setSlice(3);
    Trial trial = BlindTrial.of(image, known(), StackOptions.builder().build(), Monitor.NONE);
    assertEquals(3, trial.psf().dimensions());
    assertEquals(0.1, trial.size().knownUm().orElseThrow(), 1e-9);
    assertEquals("32×24 px at 0, 0 in 9 slices", trial.part());
    assertEquals(32 * 24, trial.deblurred().values().length);
    assertTrue(trial.deblurred().maximum() > trial.blurry().maximum());
    assertEquals(3, image.getCurrentSlice());
  }

  @Test
  void aSearchEndsSoonAfterNobodyWantsItAnyMore() {
    long[] asked = {0};
    Monitor stopping =
        (share, part) -> {
          asked[0]++;
          return Wish.CANCEL;
        };
    StackOptions planes = StackOptions.builder().build();
    ImagePlus image = image(64, 64, 1);
    assertThrows(
        CancellationException.class, () -> BlindTrial.of(image, known(), planes, stopping));
    assertEquals(1, asked[0]);
  }

  /** The brightest px, which is white, lies outside of the part. */
  @Test
  void aNetworkSeesTheGreyValuesOfTheWholePlane(@TempDir Path folder) throws IOException {
    NetworkFile threshold = new NetworkFile();
    String twice = threshold.nearest(threshold.let("torch.mul(torch.ge(x, 0.5), x)"), 2);
    Path file = threshold.returns(twice, folder.resolve("network.pt"));
    ImagePlus image = image(300, 200, 1);
    image.getProcessor().setf(0, 0, (float) (3 * image.getStatistics().max));
    image.setRoi(new Rectangle(150, 60, 100, 100));
    NetworkOptions options =
        new NetworkOptions(NetworkSettings.builder().enlarge(2).build(), 0, ComputeDevice.CPU, 1);
    Trial trial = NetworkTrial.of(image, file, options, Monitor.NONE);
    assertEquals("100×100 px at 150, 60", trial.part());
    assertEquals(200, trial.blurry().width());
    assertEquals(200, trial.deblurred().width());
    assertTrue(trial.blurry().maximum() > 0);
    assertEquals(0, trial.deblurred().maximum());
  }
}
