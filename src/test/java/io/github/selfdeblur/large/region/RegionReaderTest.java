package io.github.selfdeblur.large.region;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.measure.Calibration;
import ij.plugin.FolderOpener;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regions hold what ImageJ shows there. */
class RegionReaderTest {

  private static final int WIDTH = 13;
  private static final int HEIGHT = 9;

  @TempDir private Path folder;

  /** Every px is another one. */
  private static ImagePlus hyperstack(int bits, int channels, int slices, int frames) {
    ImageStack stack = ImageStack.create(WIDTH, HEIGHT, channels * slices * frames, bits);
    for (int i = 0; i < stack.size(); i++) {
      for (int px = 0; px < WIDTH * HEIGHT; px++) {
        stack.getProcessor(i + 1).setf(px, bits == 8 ? (7 * i + px) % 256 : 300 * i + px + 40000);
      }
    }
    ImagePlus image = new ImagePlus("image.tif", stack);
    image.setDimensions(channels, slices, frames);
    image.setOpenAsHyperStack(channels * frames > 1);
    Calibration calibration = new Calibration();
    calibration.setUnit("micron");
    calibration.pixelWidth = 0.125;
    calibration.pixelHeight = 0.25;
    calibration.pixelDepth = 0.5;
    image.setCalibration(calibration);
    return image;
  }

  private static void assertSame(ImagePlus shown, RegionReader reader) throws IOException {
    ImageShape shape = reader.shape();
    assertEquals(
        new ImageShape(
            shown.getWidth(),
            shown.getHeight(),
            shown.getNChannels(),
            shown.getNSlices(),
            shown.getNFrames()),
        shape);
    int[] start = {2, 3, shape.slices() - 1};
    int[] size = {shape.width() - 3, shape.height() - 4, 1};
    for (int channel = 0; channel < shape.channels(); channel++) {
      for (int frame = 0; frame < shape.frames(); frame++) {
        Grid region = reader.read(channel, frame, start, size);
        int plane = shown.getStackIndex(channel + 1, shape.slices(), frame + 1);
        for (int i = 0; i < region.values().length; i++) {
          int x = start[0] + i % size[0];
          int y = start[1] + i / size[0];
          assertEquals(shown.getStack().getProcessor(plane).getf(x, y), region.values()[i]);
        }
      }
    }
    float[] whole = reader.read(0, 0, new int[3], shape.width(), shape.height()).values();
    float[] first =
        (float[]) shown.getStack().getProcessor(1).convertToFloatProcessor().getPixels();
    assertArrayEquals(first, whole);
  }

  @ParameterizedTest
  @CsvSource({"8,1,1,1", "16,1,5,1", "32,1,4,1", "16,2,3,2", "8,3,1,2", "32,2,1,1"})
  void ofImageJsTiffs(int bits, int channels, int slices, int frames) throws IOException {
    ImagePlus image = hyperstack(bits, channels, slices, frames);
    Path file = folder.resolve("image.tif");
    ImageFiles.saveTiff(image, file);
    try (RegionReader reader = RegionFiles.open(file)) {
      reader.check();
      assertSame(ImageFiles.open(file), reader);
      Calibration calibration = reader.calibration();
      assertEquals("micron", calibration.getUnit());
      assertEquals(0.125, calibration.pixelWidth, 1e-9);
      assertEquals(0.25, calibration.pixelHeight, 1e-9);
      assertEquals(0.5, calibration.pixelDepth);
      ImagePlus seen = RegionStack.image("seen", reader);
      assertEquals(channels, seen.getNChannels());
      int last = seen.getStackSize();
      float shown = image.getStack().getProcessor(last).getf(4, 5);
      assertEquals(shown, seen.getStack().getProcessor(last).getf(4, 5));
    }
  }

  @Test
  void ofABigTiffInStrips() throws IOException {
    ImagePlus image = hyperstack(16, 1, 3, 1);
    short[][] planes = new short[3][];
    Arrays.setAll(planes, i -> (short[]) image.getStack().getPixels(i + 1));
    Path file = Files.write(folder.resolve("big.tif"), BigTiff.of(WIDTH, HEIGHT, planes));
    try (RegionReader reader = RegionFiles.open(file)) {
      assertSame(image, reader);
      assertEquals("pixel", reader.calibration().getUnit());
    }
  }

  @Test
  void ofAFolderOfPlanesByTheirNumbers() throws IOException {
    ImagePlus image = hyperstack(16, 1, 12, 1);
    for (int z = 0; z < 12; z++) {
      ImagePlus plane = new ImagePlus("plane", image.getStack().getProcessor(z + 1));
      plane.setCalibration(image.getCalibration());
      ImageFiles.saveTiff(plane, folder.resolve("plane" + (z + 1) + ".tif"));
    }
    Files.writeString(folder.resolve("notes.txt"), "no plane");
    try (RegionReader reader = RegionFiles.open(folder)) {
      reader.check();
      assertSame(image, reader);
      assertEquals(0.5, reader.calibration().pixelDepth);
    }
  }

  @Test
  void ofAFolderWhoseNamesTellOfChannelsAndFrames() throws IOException {
    ImagePlus image = hyperstack(8, 2, 3, 2);
    ImageShape shape = new ImageShape(WIDTH, HEIGHT, 2, 3, 2);
    for (int plane = 0; plane < 12; plane++) {
      String name = PlaneName.of(shape, plane % 2, plane / 2 % 3, plane / 6);
      ImagePlus one = new ImagePlus(name, image.getStack().getProcessor(plane + 1));
      new FileSaver(one).saveAsTiff(folder.resolve(name).toString());
    }
    assertTrue(Files.exists(folder.resolve("c2_t1_z0003.tif")));
    try (RegionReader reader = RegionFiles.open(folder)) {
      assertSame(image, reader);
    }
    assertEquals(12, FolderOpener.open(folder.toString()).getStackSize());
  }

  @Test
  void ofAnOmeTiffInItsOwnOrder() throws IOException {
    ImagePlus image = hyperstack(16, 2, 3, 1);
    short[][] planes = new short[6][];
    Arrays.setAll(planes, i -> (short[]) image.getStack().getPixels(1 + i / 3 + 2 * (i % 3)));
    byte[] bytes = BigTiff.of(WIDTH, HEIGHT, planes);
    String xml =
        "<OME><Image><Pixels DimensionOrder=\"XYZCT\" SizeC=\"2\" SizeZ=\"3\" SizeT=\"1\""
            + " PhysicalSizeX=\"108\" PhysicalSizeXUnit=\"nm\" PhysicalSizeZ=\"0.3\"/></Image></OME>";
    Path file = folder.resolve("ome.tif");
    Files.write(file, BigTiff.described(bytes, xml.getBytes(StandardCharsets.UTF_8)));
    try (RegionReader reader = RegionFiles.open(file)) {
      assertSame(image, reader);
      assertEquals(0.108, reader.calibration().pixelHeight, 1e-12);
      assertEquals(0.3, reader.calibration().pixelDepth, 1e-12);
    }
  }

  private void assertRefused(String why, Path file) {
    assertEquals(
        file
            + " cannot be read part by part, as "
            + why
            + ": save it as an uncompressed grey TIFF of 8, 16 or 32 bits, or as a folder of such"
            + " planes (ImageJ's File > Save As > Tiff, or Image Sequence).",
        assertThrows(IOException.class, () -> RegionFiles.open(file).check()).getMessage());
  }

  @Test
  void whatCannotBeReadIsRefused() throws IOException {
    Path file = folder.resolve("image.tif");
    IJ.saveAsTiff(IJ.createImage("c", "RGB", 20, 10, 1), file.toString());
    assertRefused("it is in colour or inverted", file);
    assertRefused("it holds no TIFF", Files.createDirectory(folder.resolve("empty")));
    assertRefused("it is no TIFF", Files.writeString(folder.resolve("a.png"), "text"));
    ImageFiles.saveTiff(hyperstack(16, 1, 2, 1), folder.resolve("image2.tif"));
    IJ.saveAsTiff(IJ.createImage("c", "16-bit", 20, 10, 1), file.toString());
    assertRefused("image2.tif is no single plane of the size of the first", folder);
    Path missing = folder.resolve("none.tif");
    assertEquals(
        "There is no file or folder " + missing + ".",
        assertThrows(IOException.class, () -> RegionFiles.open(missing)).getMessage());
  }

  @Test
  void aFileThatIsCutShortIsRefused() throws IOException {
    Path file = folder.resolve("image.tif");
    ImageFiles.saveTiff(hyperstack(16, 1, 4, 1), file);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    String sentence = assertThrows(IOException.class, () -> RegionFiles.open(file)).getMessage();
    assertTrue(sentence.startsWith(file + " is cut short: it should have "), sentence);
  }
}
