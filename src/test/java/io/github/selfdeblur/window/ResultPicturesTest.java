package io.github.selfdeblur.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.IJ;
import ij.ImagePlus;
import ij.process.FloatProcessor;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.PlaneSet.Position;
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
