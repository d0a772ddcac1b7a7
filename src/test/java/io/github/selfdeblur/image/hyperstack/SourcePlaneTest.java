package io.github.selfdeblur.image.hyperstack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import java.awt.Color;
import java.util.OptionalDouble;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;

class SourcePlaneTest {

  private static ImagePlus calibratedShort() {
    ImageProcessor ip =
        new ShortProcessor(3, 2, new short[] {0, 10, 20, 30, 40, (short) 60000}, null);
    ip.setLut(LUT.createLutFromColor(Color.GREEN));
    ImagePlus image = new ImagePlus("my cells.tif", ip);
    image.getCalibration().setUnit("micron");
    image.getCalibration().pixelWidth = 0.065;
    image.getCalibration().pixelHeight = 0.07;
    image.setDisplayRange(5, 50);
    image.setProperty("Info", "taken on a Tuesday");
    return image;
  }

  @Test
  void sixteenBitsAreUnsignedAndOnTheirOwnScale() {
    SourcePlane plane = SourcePlane.current(calibratedShort());
    assertArrayEquals(
        new float[] {0, 10, 20, 30, 40, 60000}, ImgLib2.grid(plane.pixels()).values());
    assertEquals(OptionalDouble.empty(), plane.whiteLevel());
  }

  @Test
  void calibrationLutRangeTitleAndInfoAreCarriedOver() {
    ImagePlus image = calibratedShort();
    SourcePlane plane = SourcePlane.current(image);
    ImagePlus result = plane.deblurred(plane.pixels(), "Seed: 1");
    assertEquals("my cells.tif-deblurred", result.getTitle());
    assertEquals(32, result.getBitDepth());
    assertEquals(5, result.getDisplayRangeMin());
    assertEquals(50, result.getDisplayRangeMax());
    assertEquals(0.065, result.getCalibration().pixelWidth);
    assertEquals(0.07, result.getCalibration().pixelHeight);
    assertEquals("micron", result.getCalibration().getUnit());
    assertEquals(image.getProcessor().getColorModel(), result.getProcessor().getColorModel());
    assertEquals("taken on a Tuesday\nSeed: 1", result.getInfoProperty());
    ImagePlus psf = plane.psf(plane.pixels(), "Seed: 1");
    assertEquals("my cells.tif-PSF", psf.getTitle());
    assertEquals(0.065, psf.getCalibration().pixelWidth);
  }

  @Test
  void theCurrentSliceOfAStackIsTaken() {
    ImageStack stack = new ImageStack(2, 1);
    stack.addSlice("a", new byte[] {1, 2});
    stack.addSlice("b", new byte[] {3, (byte) 200});
    ImagePlus image = new ImagePlus("stack", stack);
    image.setSlice(2);
    SourcePlane plane = SourcePlane.current(image);
    assertArrayEquals(new float[] {3, 200}, ImgLib2.grid(plane.pixels()).values());
    assertEquals(OptionalDouble.of(255), plane.whiteLevel());
  }

  @Test
  void calibratedGreyValuesAreUsedWhereThereAreSome() {
    ImagePlus image =
        new ImagePlus("signed", new ShortProcessor(2, 1, new short[] {0, 32768 - 65536 + 5}, null));
    image.getCalibration().setSigned16BitCalibration();
    SourcePlane plane = SourcePlane.current(image);
    assertArrayEquals(new float[] {-32768, 5}, ImgLib2.grid(plane.pixels()).values());
    assertEquals(
        Calibration.NONE, plane.deblurred(plane.pixels(), "").getCalibration().getFunction());
  }

  @Test
  void ofAnRgbImageOnlyTheLumaChanges() {
    int colour = 0x503020;
    ImagePlus image = new ImagePlus("rgb", new ColorProcessor(2, 1, new int[] {colour, 0xFFFFFF}));
    SourcePlane plane = SourcePlane.current(image);
    Grid luma = ImgLib2.grid(plane.pixels());
    assertEquals(0.299 * 0x50 + 0.587 * 0x30 + 0.114 * 0x20, luma.values()[0], 1e-3);
    Img<FloatType> brighter = ImgLib2.image(luma.scaled(1, 16));
    ImagePlus result = plane.deblurred(brighter, "");
    assertEquals(ImagePlus.COLOR_RGB, result.getType());
    assertEquals(colour + 0x101010, result.getProcessor().getPixel(0, 0) & 0xFFFFFF);
    assertEquals(0xFFFFFF, result.getProcessor().getPixel(1, 0) & 0xFFFFFF);
  }

  @Test
  void noImageIsOneSentence() {
    for (ImagePlus none : new ImagePlus[] {null, new ImagePlus()}) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> SourcePlane.current(none));
      assertTrue(refused.getMessage().startsWith("There is no image"));
    }
  }
}
