package io.github.selfdeblur.image.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ShortProcessor;
import io.github.selfdeblur.image.stack.Hyperstacks;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.OutputType;
import io.github.selfdeblur.options.trained.NetworkColours;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.options.trained.NetworkRange;
import io.github.selfdeblur.options.trained.NetworkSettings;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.trained.NetworkFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of images: planes, types, colours, calibration. */
class NetworkImageTest {

  @TempDir private Path folder;

  /** A network that makes an expression of its input, x. */
  private Path network(String expression) {
    NetworkFile network = new NetworkFile();
    return network.returns(network.let(expression), folder.resolve("network.pt"));
  }

  private static NetworkSettings.Builder settings() {
    return NetworkSettings.builder();
  }

  private static NetworkImage of(
      ImagePlus image, Path network, NetworkSettings.Builder settings, StackOptions choice)
      throws IOException {
    return of(image, network, settings, choice, Monitor.NONE);
  }

  private static NetworkImage of(
      ImagePlus image,
      Path network,
      NetworkSettings.Builder settings,
      StackOptions choice,
      Monitor monitor)
      throws IOException {
    NetworkOptions options = new NetworkOptions(settings.build(), 0, ComputeDevice.CPU, 1);
    return NetworkImage.of(image, network, options, choice, monitor);
  }

  private static StackOptions current() {
    return StackOptions.builder().build();
  }

  private static float[] plane(ImagePlus image, int index) {
    return (float[]) image.getStack().getProcessor(index).convertToFloatProcessor().getPixels();
  }

  @Test
  void allPlanesOfAHyperstackKeepTheirPlaces() throws IOException {
    ImagePlus image = Hyperstacks.fiveDimensions();
    NetworkImage run =
        of(image, network("torch.mul(x, 0.5)"), settings(), StackOptions.allPlanes());
    ImagePlus result = run.image();
    assertEquals("cells-restored", result.getTitle());
    assertArrayEquals(image.getDimensions(), result.getDimensions());
    assertEquals(0.3, result.getCalibration().pixelDepth);
    assertEquals(12, run.report().planes());
    for (int i = 1; i <= 12; i++) {
      float[] before = plane(image, i);
      float[] after = plane(result, i);
      for (int px = 0; px < before.length; px++) {
        assertEquals(before[px] / 2, after[px], 1e-2f, "plane " + i);
      }
    }
    assertTrue(result.getInfoProperty().contains("taken on a Tuesday"));
    assertTrue(result.getInfoProperty().contains("Network: network.pt, SHA-256 "));
  }

  /** The network sees 0.5 where the grey value is half of the channel's white in all planes. */
  @Test
  void whiteIsOneForAllPlanesOfAChannel() throws IOException {
    ImagePlus image = Hyperstacks.fiveDimensions();
    Path network = network("torch.mul(torch.ge(x, 0.5), x)");
    ImagePlus result = of(image, network, settings(), StackOptions.allPlanes()).image();
    double white = 0;
    for (int i = 1; i <= 12; i += 2) {
      white = Math.max(white, image.getStack().getProcessor(i).getStats().max);
    }
    for (int i = 1; i <= 12; i += 2) {
      float[] before = plane(image, i);
      for (int px = 0; px < before.length; px++) {
        boolean bright = before[px] >= white / 2;
        assertEquals(bright ? before[px] : 0, plane(result, i)[px], 1e-2f, "plane " + i);
      }
    }
  }

  @Test
  void percentilesAreTheEndsOfTheRange() throws IOException {
    FloatProcessor ramp = new FloatProcessor(101, 1);
    for (int x = 0; x <= 100; x++) {
      ramp.setf(x, 0, 1000 + x);
    }
    NetworkSettings.Builder range = settings().range(NetworkRange.PERCENTILES).percentiles(10, 60);
    Path clipped = network("torch.clamp(x, 0., 1.)");
    ImagePlus result = of(new ImagePlus("ramp", ramp), clipped, range, current()).image();
    assertEquals(1010, result.getStatistics().min, 1e-3);
    assertEquals(1060, result.getStatistics().max, 1e-3);
    assertEquals(1042, result.getProcessor().getf(42, 0), 1e-3);
  }

  @Test
  void coloursAreTheNetworksChannelsInItsOrder() throws IOException {
    ColorProcessor pixels = new ColorProcessor(3, 2);
    pixels.setRGB(bytes(10), bytes(100), bytes(200));
    ImagePlus image = new ImagePlus("colours", pixels);
    Path swapped = network("torch.mul(x, torch.reshape(torch.arange(3), [1, 3, 1, 1]))");
    ImagePlus rgb = of(image, swapped, settings().colours(NetworkColours.RGB), current()).image();
    assertEquals(ImagePlus.COLOR_RGB, rgb.getType());
    assertEquals(0x0064FF, rgb.getProcessor().get(1, 1) & 0xFFFFFF); // 0, 100, 400
    ImagePlus bgr = of(image, swapped, settings().colours(NetworkColours.BGR), current()).image();
    assertEquals(0x146400, bgr.getProcessor().get(1, 1) & 0xFFFFFF); // 20, 100, 0
  }

  private static byte[] bytes(int value) {
    byte[] bytes = new byte[6];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @Test
  void aGreyImageIsThreeTimesTheSameAndTheirMean() throws IOException {
    ImagePlus image = new ImagePlus("grey", new ByteProcessor(2, 1, new byte[] {50, 100}));
    Path weighted = network("torch.mul(x, torch.reshape(torch.arange(3), [1, 3, 1, 1]))");
    ImagePlus mean = of(image, weighted, settings().colours(NetworkColours.RGB), current()).image();
    assertArrayEquals(new float[] {50, 100}, plane(mean, 1), 1e-3f); // (0 + 1 + 2) / 3
  }

  @Test
  void aGreyNetworkKeepsTheColoursOfRgb() throws IOException {
    ColorProcessor pixels = new ColorProcessor(3, 2);
    pixels.setRGB(bytes(10), bytes(100), bytes(50));
    ImagePlus image = new ImagePlus("colours", pixels);
    ImagePlus result = of(image, network("torch.add(x, 0.1)"), settings(), current()).image();
    assertEquals(0x24_7E_4C, result.getProcessor().get(0, 0) & 0xFFFFFF); // each 25.5 more
  }

  @Test
  void anEnlargedImageHasSmallerPixels() throws IOException {
    ImagePlus image = new ImagePlus("grey", new ShortProcessor(5, 4, new short[20], null));
    image.getProcessor().set(2, 1, 1000);
    image.getCalibration().pixelWidth = 0.6;
    image.getCalibration().pixelHeight = 0.3;
    Path twice = network("torch.upsample_nearest2d(x, None, [3., 3.])");
    StackOptions sameType = StackOptions.builder().output(OutputType.INPUT).build();
    ImagePlus result = of(image, twice, settings().enlarge(3), sameType).image();
    assertEquals(16, result.getBitDepth());
    assertEquals("15x12", result.getWidth() + "x" + result.getHeight());
    assertEquals(0.2, result.getCalibration().pixelWidth, 1e-9);
    assertEquals(0.1, result.getCalibration().pixelHeight, 1e-9);
    assertEquals(1000, result.getProcessor().get(8, 5));
    assertEquals(0.6, image.getCalibration().pixelWidth);
  }

  @Test
  void theSelectionStays() throws IOException {
    ImagePlus image = new ImagePlus("grey", new ByteProcessor(8, 8));
    image.setRoi(new Roi(1, 2, 3, 4));
    ImagePlus result = of(image, network("torch.mul(x, 1)"), settings(), current()).image();
    assertEquals(image.getRoi().getBounds(), result.getRoi().getBounds());
  }

  @Test
  void whoStopsKeepsThePlanesThatAreDone() throws IOException {
    ImagePlus image = Hyperstacks.fiveDimensions();
    AtomicInteger asked = new AtomicInteger();
    Path network = network("torch.mul(x, 0)");
    // two questions a plane: as it begins, and before it is computed
    Monitor third = (share, part) -> asked.incrementAndGet() < 6 ? Wish.GO_ON : Wish.FINISH;
    NetworkImage run = of(image, network, settings(), StackOptions.allPlanes(), third);
    assertEquals(2, run.report().planes());
    assertEquals(
        "Stopped: 10 of 12 planes are as before.", run.notes().get(run.notes().size() - 1));
    assertEquals(0, run.image().getStack().getProcessor(2).getStats().max);
    assertArrayEquals(plane(image, 3), plane(run.image(), 3));
    assertTrue(run.image().getStack().getSliceLabel(3).endsWith("(not restored)"));
    Monitor never = (share, part) -> Wish.FINISH;
    assertThrows(
        CancellationException.class,
        () -> of(image, network, settings(), StackOptions.allPlanes(), never));
  }

  @Test
  void whatCannotBeIsRefused() {
    ImagePlus image = new ImagePlus("colours", new ColorProcessor(4, 4));
    Path network = network("x");
    assertThrows(
        IllegalArgumentException.class, () -> of(image, network, settings().enlarge(2), current()));
    ImagePlus holes = new ImagePlus("holes", new FloatProcessor(2, 1, new float[] {1, Float.NaN}));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> of(holes, network, settings(), current()));
    assertTrue(refused.getMessage().contains("1 pixel is NaN"), refused.getMessage());
  }
}
