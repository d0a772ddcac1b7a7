package io.github.selfdeblur.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFilesTest {

  @TempDir private Path folder;

  private static ImagePlus stack(int planes) {
    ImageStack stack = new ImageStack(20, 10);
    for (int i = 0; i < planes; i++) {
      stack.addSlice(new FloatProcessor(20, 10));
    }
    return new ImagePlus("stack", stack);
  }

  /** ImageJ fills what is missing with zeros. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aTiffThatIsCutShortIsNoImage(int planes) throws IOException {
    byte[] bytes = new FileSaver(stack(planes)).serialize();
    Path file = folder.resolve("image.tif");
    Files.write(file, bytes);
    assertEquals(planes, ImageFiles.open(file).getStackSize());
    int length = bytes.length - 20 * 10 * 4;
    Files.write(file, Arrays.copyOf(bytes, length));
    String message = assertThrows(IOException.class, () -> ImageFiles.open(file)).getMessage();
    assertTrue(message.startsWith(file + " is cut short: it should have "), message);
    assertTrue(message.endsWith(" bytes, got " + length + "."), message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 5, 12, 100, 300})
  void whatIsCutInItsHeadIsNoImageEither(int length) throws IOException {
    byte[] bytes = new FileSaver(stack(2)).serialize();
    Path file = Files.write(folder.resolve("image.tif"), Arrays.copyOf(bytes, length));
    assertThrows(IOException.class, () -> ImageFiles.open(file));
  }

  @Test
  void whatCannotBeWrittenLeavesWhatWasThere() throws IOException {
    Path file = Files.createDirectories(folder.resolve("image.tif"));
    Files.writeString(file.resolve("kept"), "");
    assertThrows(IOException.class, () -> ImageFiles.saveTiff(stack(1), file));
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(3, files.count(), "the folder, image.tif, kept");
    }
  }

  /** A stack whose third plane cannot be had, as on a disk that fails. */
  private static ImagePlus failing(RuntimeException failure) {
    VirtualStack planes =
        new VirtualStack(20, 10) {
          @Override
          public ImageProcessor getProcessor(int slice) {
            if (slice == 3) {
              throw failure;
            }
            return new FloatProcessor(20, 10);
          }

          @Override
          public int getSize() {
            return 4;
          }

          @Override
          public String getSliceLabel(int slice) {
            return "plane " + slice;
          }

          @Override
          public int getBitDepth() {
            return 32;
          }
        };
    return new ImagePlus("failing", planes);
  }

  @Test
  void aStackThatFailsHalfWayLeavesNothing() throws IOException {
    Path file = folder.resolve("stack.tif");
    RuntimeException failure = new IllegalStateException("half way");
    assertThrows(IllegalStateException.class, () -> ImageFiles.saveTiff(failing(failure), file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
    ImageFiles.saveTiff(stack(2), file);
    byte[] before = Files.readAllBytes(file);
    assertThrows(IllegalStateException.class, () -> ImageFiles.saveTiff(failing(failure), file));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void aFullDiskLeavesNothing() throws IOException {
    Path file = folder.resolve("file");
    assertThrows(
        IOException.class,
        () ->
            AtomicFile.write(
                file,
                out -> {
                  out.write(new byte[200_000]);
                  throw new IOException("No space left on device");
                }));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  /** What ImageJ's own saver of stacks keeps. */
  @Test
  void aStackKeepsAllThatItHas() throws IOException {
    ImagePlus plain = new ImagePlus("stack", ImageStack.create(12, 10, 6, 16));
    plain.setDimensions(2, 3, 1);
    CompositeImage image = new CompositeImage(plain, CompositeImage.COMPOSITE);
    image.getCalibration().setUnit("micron");
    image.getCalibration().pixelWidth = 0.2;
    image.getCalibration().pixelDepth = 0.5;
    image.getCalibration().frameInterval = 3;
    image.setChannelLut(LUT.createLutFromColor(Color.MAGENTA), 1);
    image.setPosition(1, 1, 1);
    image.setDisplayRange(3, 77);
    image.getStack().setSliceLabel("third", 3);
    image.setProperty("Info", "some info");
    image.setProp("key", "value");
    image.setOverlay(new Overlay(new Roi(1, 2, 3, 4)));
    image.setRoi(new Roi(2, 2, 5, 5));
    Path ours = folder.resolve("ours.tif");
    Path theirs = folder.resolve("theirs.tif");
    ImageFiles.saveTiff(image, ours);
    assertTrue(new FileSaver(image).saveAsTiffStack(theirs.toString()));
    assertArrayEquals(Files.readAllBytes(theirs), Files.readAllBytes(ours));
    ImagePlus again = ImageFiles.open(ours);
    assertEquals("third", again.getStack().getSliceLabel(3));
    assertEquals("value", again.getProp("key"));
    assertEquals(0.5, again.getCalibration().pixelDepth);
    assertEquals(1, again.getOverlay().size());
  }

  @Test
  void labelsOfATableAreQuoted() throws IOException {
    ResultsTable table = new ResultsTable();
    table.incrementCounter();
    table.addLabel("cells, \"third\" day.tif");
    table.addValue("psnr, dB", 31.5);
    Path file = folder.resolve("table.csv");
    ImageFiles.saveCsv(table, file);
    assertEquals(
        List.of(List.of("Label", "psnr, dB"), List.of("cells, \"third\" day.tif", "31.5")),
        Csv.read(file));
  }
}
