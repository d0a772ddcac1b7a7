package io.github.selfdeblur.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.process.FloatProcessor;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.PlaneSet.Position;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.window.picture.Picture;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultPicturesTest {

  private static final int SIDE = 600;

  @Test
  void theEndShowsThePlaneThatIsSeenBlurryAndDeblurred() {
    ImagePlus source = stack(4);
    source.setSlice(3);
    ResultPictures seen = ResultPictures.of(source, end(2, 3), stack(2));
    assertEquals(" (c:1 z:3 t:1)", seen.what());
    assertEquals(3, brightRow(seen.blurry()));
    assertEquals(2, brightRow(seen.deblurred()));
    assertEquals(SIDE, seen.deblurred().width());
  }

  @Test
  void ofPlanesThatWereLeftOutTheMiddleOfTheOthersIsSeen() {
    ImagePlus source = stack(4);
    source.setSlice(1);
    assertEquals(3, brightRow(ResultPictures.of(source, end(2, 3), stack(2)).blurry()));
  }

  @Test
  void aResultOfAllPlanesIsSeenAtTheSameOne() {
    ImagePlus source = stack(4);
    source.setSlice(3);
    ResultPictures seen = ResultPictures.of(source, end(2, 3), stack(4));
    assertEquals(3, brightRow(seen.deblurred()));
  }

  @Test
  void ofALargePsfTheCoreIsSeen() {
    ResultPictures seen = ResultPictures.of(stack(4), end(2, 3), stack(2));
    assertEquals(5, seen.psf().width());
    assertEquals(5, seen.psf().height());
  }

  @Test
  void ofAVolumeThereAreViewsFromThreeSidesAndAWidthAlongZ() {
    ImagePlus source = volume(20, 12);
    ImagePlus psf = volume(13, 13);
    PlaneSet all = PlaneSet.of(source, StackOptions.allPlanes());
    RunEnd end = new RunEnd("Done", "Well.", all, source, psf, List.of());
    ResultPictures seen = ResultPictures.of(source, end, source);
    assertEquals(" (XY, YZ, XZ)", seen.what());
    assertTrue(seen.blurry().width() > 20 && seen.blurry().height() > 20);
    assertEquals(seen.blurry().width(), seen.deblurred().width());
    // 2.355 sigmas of 1.5 px or slices, of 0.1 and 0.2 µm
    assertEquals("FWHM: x 0.35 µm, y 0.35 µm, z 0.71 µm", seen.psfWidth());
  }

  /** A Gaussian in the middle. */
  private static ImagePlus volume(int side, int slices) {
    ImagePlus image = IJ.createImage("volume", "32-bit black", side, side, slices);
    for (int z = 0; z < slices; z++) {
      for (int i = 0; i < side * side; i++) {
        double x = i % side - side / 2;
        double y = i / side - side / 2;
        double square = x * x + y * y + Math.pow(z - slices / 2, 2);
        image.getStack().getProcessor(z + 1).setf(i, (float) Math.exp(-square / 4.5));
      }
    }
    image.setDimensions(1, slices, 1);
    image.getCalibration().setUnit("micron");
    image.getCalibration().pixelWidth = 0.1;
    image.getCalibration().pixelHeight = 0.1;
    image.getCalibration().pixelDepth = 0.2;
    return image;
  }

  private static RunEnd end(int first, int last) {
    int[] one = {1};
    List<Position> at = List.of(new Position(1, first, 1), new Position(1, last, 1));
    PlaneSet planes = new PlaneSet(at, one, new int[] {first, last}, one);
    FloatProcessor point = new FloatProcessor(41, 41);
    point.setf(20, 20, 1);
    return new RunEnd("Done", "Well.", planes, stack(2), new ImagePlus("PSF", point), List.of());
  }

  /** Of slice z the row z is bright. */
  private static ImagePlus stack(int slices) {
    ImagePlus image = IJ.createImage("stack", "32-bit black", SIDE, SIDE, slices);
    for (int z = 1; z <= slices; z++) {
      for (int x = 0; x < SIDE; x++) {
        image.getStack().getProcessor(z).setf(x, z, 100);
      }
    }
    image.setDimensions(1, slices, 1);
    return image;
  }

  private static int brightRow(Picture picture) {
    for (int y = 0; y < picture.height(); y++) {
      if ((picture.pixels().getRGB(0, y) & 0xff) > 200) {
        return y;
      }
    }
    return -1;
  }
}
