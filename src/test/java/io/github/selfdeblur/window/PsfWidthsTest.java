package io.github.selfdeblur.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import org.junit.jupiter.api.Test;

class PsfWidthsTest {

  @Test
  void aGaussianIsAsWideAsItsSigmasSay() {
    // 2.355 sigmas: 4.71 px and 7.06 px
    Grid psf = gaussian(2, 3);
    assertEquals("FWHM: x 4.7 px, y 7.1 px", PsfWidths.text(psf, PixelSize.of(image(1, "pixel"))));
    assertEquals(
        "FWHM: x 0.47 µm, y 0.71 µm", PsfWidths.text(psf, PixelSize.of(image(0.1, "micron"))));
    assertEquals("FWHM: x 0.47 µm, y 0.71 µm", PsfWidths.text(psf, PixelSize.of(image(100, "nm"))));
  }

  @Test
  void whatIsTooWideOrTooSmallHasNoWidth() {
    assertEquals(
        "FWHM: x ?, y ?",
        PsfWidths.text(
            new Grid(new float[] {1, 1, 1, 1, 2, 1, 1, 1, 1}, 3, 3),
            PixelSize.of(image(1, "pixel"))));
  }

  private static Grid gaussian(double sigmaX, double sigmaY) {
    int side = 31;
    float[] values = new float[side * side];
    for (int i = 0; i < values.length; i++) {
      double x = (i % side - side / 2) / sigmaX;
      double y = (i / side - side / 2) / sigmaY;
      values[i] = (float) Math.exp(-(x * x + y * y) / 2);
    }
    return new Grid(values, side, side);
  }

  private static ImagePlus image(double side, String unit) {
    ImagePlus image = new ImagePlus("image", new FloatProcessor(4, 4));
    Calibration calibration = image.getCalibration();
    calibration.pixelWidth = side;
    calibration.pixelHeight = side;
    calibration.setUnit(unit);
    return image;
  }
}
