package io.github.selfdeblur.image.hyperstack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.selfdeblur.options.choice.PsfOrigin;
import java.util.List;
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

  /** A PSF of 5 × 5 px for an image of other pixels. */
  private static PsfImage onPixels(double psfPixel, String psfUnit, double pixel, String unit) {
    return PsfImage.of(
        image(5, 5, psfPixel, psfUnit), PsfOrigin.MIDDLE, image(40, 40, pixel, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, micron, 0.1, micron, 9",
    "200, nm, 0.1, micron, 9",
    "0.2, µm, 100, nm, 9",
    "0.0002, mm, 0.1, um, 9",
    "100, nm, 0.1, micron, 5",
    "200, Nanometers, 0.1, um, 9",
    "2, pixel, 1, micron, 5",
    "2, furlong, 1, furlong, 9"
  })
  void aPsfGetsTheImagesPixels(
      double psfPixel, String psfUnit, double pixel, String unit, int side) {
    PsfImage result = onPixels(psfPixel, psfUnit, pixel, unit);
    assertArrayEquals(new int[] {side, side}, result.psf().size());
    assertEquals(side == 5, result.notes().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "2, inch, 1, inch, 'inches, and more than 10 µm in cm'",
    "2, inch, 1, micron, 'inches, and more than 10 µm in cm'",
    "0.02, cm, 0.01, cm, 'inches, and more than 10 µm in cm'",
    "2, furlong, 1, micron, the units do not compare"
  })
  void pixelsThatDoNotCompareAreTold(
      double psfPixel, String psfUnit, double pixel, String unit, String why) {
    PsfImage result = onPixels(psfPixel, psfUnit, pixel, unit);
    assertArrayEquals(new int[] {5, 5}, result.psf().size());
    assertEquals(1, result.notes().size());
    assertTrue(result.notes().get(0).contains(why), result.notes().get(0));
  }

  @Test
  void aSmallPixelInCentimetresIsOne() {
    PsfImage result = onPixels(2e-5, "cm", 0.1, "um");
    assertArrayEquals(new int[] {9, 9}, result.psf().size());
  }

  @Test
  void aChannelHasItsOwnPsf() {
    ImageStack planes = new ImageStack(3, 3);
    for (int middle : new int[] {1, 3}) {
      FloatProcessor plane = new FloatProcessor(3, 3);
      plane.set(1);
      plane.setf(1, 1, middle);
      planes.addSlice(plane);
    }
    ImagePlus psfs = new ImagePlus("psfs", planes);
    psfs.setDimensions(2, 1, 1);
    ImagePlus cells = new ImagePlus("cells", ImageStack.create(8, 8, 2, 32));
    cells.setDimensions(2, 1, 1);
    assertEquals(1f / 9, middle(PsfImage.ofChannel(psfs, PsfOrigin.MIDDLE, cells)));
    cells.setPosition(2, 1, 1);
    assertEquals(3f / 11, middle(PsfImage.ofChannel(psfs, PsfOrigin.MIDDLE, cells)));
  }

  private static float middle(PsfImage psf) {
    return psf.plane().values().values()[4];
  }

  private static ImagePlus stack(int slices, double pixel, double step) {
    ImageStack stack = new ImageStack(5, 5);
    for (int z = 0; z < slices; z++) {
      FloatProcessor plane = new FloatProcessor(5, 5);
      plane.setf(2, 2, z == slices / 2 ? 1 : 0.2f);
      stack.addSlice(plane);
    }
    ImagePlus image = new ImagePlus("stack", stack);
    image.getCalibration().setUnit("um");
    image.getCalibration().pixelWidth = pixel;
    image.getCalibration().pixelHeight = pixel;
    image.getCalibration().pixelDepth = step;
    return image;
  }

  @Test
  void aZStepThatNobodySetStretchesNothing() {
    PsfImage unset = PsfImage.of(stack(5, 0.1, 1), PsfOrigin.MIDDLE, stack(16, 0.1, 0.3));
    assertArrayEquals(new int[] {5, 5, 5}, unset.psf().size());
    assertEquals(1, unset.notes().size());
    assertTrue(
        unset
            .notes()
            .get(0)
            .startsWith(
                "The z-step of the PSF is exactly 1, as where nobody has set it (0.1×0.1×1.0"),
        unset.notes().get(0));
    PsfImage set = PsfImage.of(stack(5, 0.1, 0.6), PsfOrigin.MIDDLE, stack(16, 0.1, 0.3));
    assertArrayEquals(new int[] {5, 5, 9}, set.psf().size());
    assertEquals(
        List.of(
            "The PSF was resampled from 5×5×5 px of 0.1×0.1×0.6 \u00b5m to 5×5×9 px of 0.1×0.1×0.3"
                + " \u00b5m."),
        set.notes());
  }

  @Test
  void aPsfLargerThanTheImageIsCropped() {
    PsfImage plane =
        PsfImage.of(image(21, 9, 1, "pixel"), PsfOrigin.MIDDLE, image(16, 16, 1, "pixel"));
    assertArrayEquals(new int[] {15, 9}, plane.psf().size());
    assertArrayEquals(new int[] {7, 4}, plane.psf().origin());
    assertEquals(
        List.of(
            "The PSF was cropped around its origin from 21×9 to 15×9 px to fit into the image."),
        plane.notes());
    PsfImage volume = PsfImage.of(stack(7, 0.1, 0.3), PsfOrigin.MIDDLE, stack(4, 0.1, 0.3));
    assertArrayEquals(new int[] {5, 5, 3}, volume.psf().size());
  }

  @Test
  void aPeakFarFromTheMiddleIsTold() {
    FloatProcessor plane = new FloatProcessor(31, 31);
    plane.setf(23, 15, 1);
    ImagePlus psf = new ImagePlus("psf", plane);
    ImagePlus image = image(40, 40, 1, "pixel");
    assertEquals(
        List.of(
            "The PSF's peak lies far from its middle, by 8, 0 px along x and y: the result is shifted"
                + " by as much unless the peak is its origin (origin=peak, or a PSF cropped around"
                + " its peak)."),
        PsfImage.of(psf, PsfOrigin.MIDDLE, image).notes());
    assertEquals(List.of(), PsfImage.of(psf, PsfOrigin.PEAK, image).notes());
    for (int x = 0; x < 31; x++) {
      plane.setf(x, 15, plane.getf(x, 15) + 0.5f); // the path of a motion that rested at one end
    }
    assertEquals(List.of(), PsfImage.of(psf, PsfOrigin.MIDDLE, image).notes());
  }

  @Test
  void lightInTheCornersIsJoinedToItsPeak() {
    FloatProcessor plane = new FloatProcessor(16, 16);
    plane.setf(0, 0, 4);
    plane.setf(15, 0, 2);
    plane.setf(0, 15, 1);
    plane.setf(1, 0, 2);
    ImagePlus image = image(40, 40, 1, "pixel");
    ImagePlus psf = new ImagePlus("psf", plane);
    PsfImage joined = PsfImage.of(psf, PsfOrigin.PEAK, image);
    assertArrayEquals(new int[] {8, 8}, joined.psf().origin());
    assertEquals(2 / 9f, joined.psf().values().values()[8 * 16 + 7]);
    assertEquals(1 / 9f, joined.psf().values().values()[7 * 16 + 8]);
    assertTrue(joined.notes().get(0).endsWith("was joined to its peak."));
    String told = PsfImage.of(psf, PsfOrigin.MIDDLE, image).notes().get(0);
    assertTrue(told.contains("by -8, -8 px along x and y"), told);
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
        "The image must have square pixels of a size in µm, nm or mm: give pixel, or set it with"
            + " Image > Properties, got 0.1×0.2 µm.",
        assertThrows(IllegalArgumentException.class, () -> PixelSize.of(oblong).lateralUm())
            .getMessage());
  }
}
