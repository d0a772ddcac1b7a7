package io.github.selfdeblur.image.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.grid.OrthogonalViews;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.schedule.Preset;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VolumePictureTest {

  private static final int SIDE = 100;
  private static final int DEPTH = 9;

  /** Each channel's slices of zeros but for one square of 4 × 4 px. */
  private static ImagePlus volume(int channels, int side, float bright) {
    ImageStack stack = new ImageStack(side, side);
    for (int i = 0; i < channels * DEPTH; i++) {
      stack.addSlice(new FloatProcessor(side, side));
    }
    for (int channel = 0; channel < channels; channel++) {
      ImageProcessor middle = stack.getProcessor(DEPTH / 2 * channels + channel + 1);
      middle.setValue(bright);
      middle.setRoi(side / 2, side / 2, 4, 4);
      middle.fill();
    }
    ImagePlus image = new ImagePlus("cells", stack);
    image.setDimensions(channels, DEPTH, 1);
    Calibration calibration = image.getCalibration();
    calibration.setUnit("micron");
    calibration.pixelWidth = 0.1;
    calibration.pixelHeight = 0.1;
    calibration.pixelDepth = 0.3;
    return image;
  }

  @Test
  void aRowForEachChannelHoldsBlurrySharpAndPsf() {
    SelfDeblurOptions options =
        SelfDeblurOptions.preset(Preset.FAST)
            .optics(new Optics(1.2, 0.525, OptionalDouble.empty()))
            .build();
    ImagePlus picture =
        VolumePicture.of(volume(2, SIDE, 5), volume(2, SIDE, 70), volume(1, 21, 1), options);
    int side = SIDE + OrthogonalViews.GAP + 3 * DEPTH;
    assertEquals("cells-views", picture.getTitle());
    assertEquals(2 * (side + 8) + 90, picture.getWidth());
    assertEquals(20 + side + 8 + side, picture.getHeight());
    int spot = SIDE / 2 + 2;
    for (int top : new int[] {20, 20 + side + 8}) {
      for (int left : new int[] {0, side + 8}) {
        assertEquals(255, picture.getPixel(left + spot, top + spot)[0], "XY");
        int middle = SIDE + OrthogonalViews.GAP + 3 * DEPTH / 2;
        assertEquals(255, picture.getPixel(left + middle, top + spot)[0], "YZ");
        assertEquals(255, picture.getPixel(left + spot, top + middle)[0], "XZ");
        assertEquals(64, picture.getPixel(left + middle, top + middle)[0]);
        assertEquals(0, picture.getPixel(left, top)[0]);
      }
      assertEquals(255, picture.getPixel(2 * (side + 8) + 11, top + 11)[0], "PSF");
    }
  }
}
