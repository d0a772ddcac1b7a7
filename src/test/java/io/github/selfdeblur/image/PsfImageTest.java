package io.github.selfdeblur.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.selfdeblur.options.PsfOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PsfImageTest {

  private static ImagePlus image(int width, int height, double pixel, String unit) {
    FloatProcessor plane = new FloatProcessor(width, height);
    plane.setf(width / 2, height / 2, 1);
    ImagePlus image = new ImagePlus("image", plane);
    image.getCalibration().setUnit(unit);
    image.getCalibration().pixelWidth = pixel;
    image.getCalibration().pixelHeight = pixel;
    return image;
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, micron, 0.1, micron, 9",
    "200, nm, 0.1, micron, 9",
    "0.2, µm, 100, nm, 9",
    "0.0002, mm, 0.1, um, 9",
    "100, nm, 0.1, micron, 5",
    "2, inch, 1, inch, 9",
    "2, inch, 1, micron, 5",
    "2, pixel, 1, micron, 5"
  })
  void aPsfGetsTheImagesPixels(
      double psfPixel, String psfUnit, double pixel, String unit, int side) {
    ImagePlus psf = image(5, 5, psfPixel, psfUnit);
    PsfImage result = PsfImage.of(psf, PsfOrigin.MIDDLE, image(40, 40, pixel, unit));
    assertArrayEquals(new int[] {side, side}, result.psf().size());
    assertEquals(side == 5, result.note().isEmpty());
  }

  @Test
  void theOriginIsWhereTheRuleSays() {
    FloatProcessor plane = new FloatProcessor(6, 4);
    plane.setf(1, 0, 3);
    plane.setf(5, 3, 2);
    ImagePlus psf = new ImagePlus("psf", plane);
    ImagePlus image = image(40, 40, 1, "pixel");
    assertArrayEquals(new int[] {3, 2}, PsfImage.of(psf, PsfOrigin.MIDDLE, image).psf().origin());
    assertArrayEquals(new int[] {1, 0}, PsfImage.of(psf, PsfOrigin.PEAK, image).psf().origin());
    assertArrayEquals(new int[] {3, 1}, PsfImage.of(psf, PsfOrigin.CENTROID, image).psf().origin());
  }

  @Test
  void aStackIsNoPlane() {
    ImageStack stack = new ImageStack(3, 3);
    for (int z = 0; z < 5; z++) {
      FloatProcessor plane = new FloatProcessor(3, 3);
      plane.setf(1, 1, 1);
      stack.addSlice(plane);
    }
    PsfImage psf =
        PsfImage.of(new ImagePlus("psf", stack), PsfOrigin.MIDDLE, image(40, 40, 1, "pixel"));
    assertArrayEquals(new int[] {3, 3, 5}, psf.psf().size());
    assertEquals(
        "For a plane the PSF must be a plane, got 5 slices.",
        assertThrows(IllegalArgumentException.class, psf::plane).getMessage());
  }

  @Test
  void squarePixelsInMicrometres() {
    assertEquals(0.1, PixelSize.of(image(5, 5, 100, "nm")).lateralUm(), 1e-12);
    ImagePlus oblong = image(5, 5, 0.1, "um");
    oblong.getCalibration().pixelHeight = 0.2;
    assertEquals(
        "The image must have square pixels of a size in um, nm or mm: give pixel, or set it with"
            + " Image > Properties, got 0.1x0.2 µm.",
        assertThrows(IllegalArgumentException.class, () -> PixelSize.of(oblong).lateralUm())
            .getMessage());
  }
}
