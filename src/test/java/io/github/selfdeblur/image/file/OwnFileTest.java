package io.github.selfdeblur.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import ij.plugin.FileInfoVirtualStack;
import ij.process.ByteProcessor;
import ij.process.LUT;
import io.github.selfdeblur.image.stack.Hyperstacks;
import io.github.selfdeblur.options.StackOptions;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An image is its file only where its pixels and its calibration are. */
class OwnFileTest {

  private static final StackOptions CURRENT = StackOptions.builder().build();

  @TempDir private Path folder;

  private Path path(String name) {
    return folder.resolve(name);
  }

  private static void save(ImagePlus image, Path file) {
    FileSaver saver = new FileSaver(image);
    boolean stack = image.getStackSize() > 1;
    assertTrue(stack ? saver.saveAsTiffStack(file + "") : saver.saveAsTiff(file + ""));
  }

  private ImagePlus opened(String type) throws IOException {
    ImagePlus image = IJ.createImage("ramp", type + " ramp", 16, 16, 1);
    image.getCalibration().setUnit("um");
    image.getCalibration().pixelWidth = 0.065;
    image.getCalibration().pixelHeight = 0.065;
    save(image, path("ramp.tif"));
    return ImageFiles.open(path("ramp.tif"));
  }

  private static boolean isItsFile(ImagePlus image, StackOptions planes) {
    return OwnFile.of(image, planes, PixelHash.of(image, planes)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8-bit", "16-bit", "32-bit", "RGB"})
  void whatOnlyLooksOtherwiseIsItsFile(String type) throws IOException {
    ImagePlus image = opened(type);
    assertEquals(
        path("ramp.tif"), OwnFile.of(image, CURRENT, PixelHash.of(image, CURRENT)).orElseThrow());
    image.setRoi(1, 2, 3, 4);
    image.changes = true;
    IJ.run(image, "Invert", "");
    IJ.run(image, "Invert", "");
    if (!type.equals("RGB")) {
      image.setDisplayRange(20, 30);
    }
    assertTrue(isItsFile(image, CURRENT));
  }

  private static Stream<Arguments> changes() {
    return Stream.of(
        change("rotated", image -> image.setProcessor(image.getProcessor().rotateRight())),
        change("flipped", image -> image.getProcessor().flipHorizontal()),
        change("a pixel", image -> image.getProcessor().set(3, 3, 77)),
        change("cropped", image -> image.setProcessor(cropped(image))),
        change("another type", image -> image.setProcessor(image.getProcessor().convertToFloat())),
        change("renamed", image -> image.setTitle("other")),
        change("wider pixels", image -> image.getCalibration().pixelWidth = 0.066),
        change("another unit", image -> image.getCalibration().setUnit("nm")),
        change("thicker slices", image -> image.getCalibration().pixelDepth = 3),
        change("colours", image -> image.setLut(LUT.createLutFromColor(Color.RED))),
        change("inverted colours", image -> image.getProcessor().invertLut()),
        change("density", image -> image.getCalibration().setFunction(0, new double[] {1, 2}, "")));
  }

  private static Arguments change(String name, Consumer<ImagePlus> change) {
    return Arguments.of(name, change);
  }

  private static ByteProcessor cropped(ImagePlus image) {
    image.setRoi(2, 2, 9, 9);
    return (ByteProcessor) image.getProcessor().crop();
  }

  /** Without ImageJ's mark for changes. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void whatIsAnotherImageIsNot(String name, Consumer<ImagePlus> change) throws IOException {
    ImagePlus image = opened("8-bit");
    change.accept(image);
    image.changes = false;
    assertEquals(false, isItsFile(image, CURRENT), name);
  }

  @Test
  void aFileThatWasReplacedOrDeletedIsNotTheImages() throws IOException {
    ImagePlus image = opened("16-bit");
    save(IJ.createImage("black", "16-bit black", 16, 16, 1), path("ramp.tif"));
    assertEquals(false, isItsFile(image, CURRENT));
    Files.writeString(path("ramp.tif"), "no image");
    assertEquals(false, isItsFile(image, CURRENT));
    Files.delete(path("ramp.tif"));
    assertEquals(false, isItsFile(image, CURRENT));
  }

  @Test
  void whatIsSavedIsItsFileAgain() throws IOException {
    ImagePlus image = opened("8-bit");
    IJ.run(image, "Salt and Pepper", "");
    image.changes = false;
    assertEquals(false, isItsFile(image, CURRENT));
    IJ.saveAs(image, "Tiff", path("ramp.tif").toString());
    assertTrue(isItsFile(image, CURRENT));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofAStackThePlanesInQuestionCount(boolean virtual) throws IOException {
    save(Hyperstacks.fiveDimensions(), path("cells.tif"));
    ImagePlus image =
        virtual
            ? FileInfoVirtualStack.openVirtual(path("cells.tif").toString())
            : ImageFiles.open(path("cells.tif"));
    StackOptions second = StackOptions.builder().channels("2").slices("3").frames("1").build();
    assertTrue(isItsFile(image, second));
    assertTrue(isItsFile(image, StackOptions.allPlanes()));
    if (!virtual) { // there changes do not last
      image.getStack().getProcessor(1).set(0, 0, 1);
      assertTrue(isItsFile(image, second));
      assertEquals(false, isItsFile(image, StackOptions.allPlanes()));
    }
    image.setDimensions(2, 2, 3);
    assertEquals(false, isItsFile(image, CURRENT));
  }

  @Test
  void aStackThatLostPlanesIsNotItsFile() throws IOException {
    save(Hyperstacks.fiveDimensions(), path("cells.tif"));
    ImagePlus image = FileInfoVirtualStack.openVirtual(path("cells.tif").toString());
    image.getStack().deleteSlice(12);
    image.setStack(image.getStack());
    assertEquals(false, isItsFile(image, CURRENT));
  }

  /** A file shows its first plane when it is opened. */
  @Test
  void aPsfIsNamedByItsTitleWhereAnotherPlaneIsShown() throws IOException {
    save(Hyperstacks.fiveDimensions(), path("cells.tif"));
    ImagePlus image = ImageFiles.open(path("cells.tif"));
    assertEquals(path("cells.tif").toString().replace('\\', '/'), NamedImage.of(image));
    image.setPosition(2, 1, 1);
    assertEquals("cells.tif", NamedImage.of(image));
    assertNotEquals("cells.tif", NamedImage.of(opened("8-bit")));
  }
}
