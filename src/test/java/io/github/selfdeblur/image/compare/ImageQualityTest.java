package io.github.selfdeblur.image.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageQualityTest {

  private static ImagePlus image(float first) {
    float[] values = new float[64 * 64];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 7;
    }
    values[0] = first;
    return new ImagePlus("image", new FloatProcessor(64, 64, values));
  }

  private static String refusal(ImageQuality quality) {
    return assertThrows(IllegalArgumentException.class, quality::numbers).getMessage();
  }

  @Test
  void aPixelThatIsNoNumberIsNotMeasured() {
    ImagePlus good = image(1);
    ImagePlus bad = image(Float.NaN);
    assertEquals(
        "Every pixel must be a finite number, but 1 pixel is NaN or infinite: replace them first.",
        refusal(new ImageQuality(bad)));
    assertEquals(
        "Every pixel must be a finite number, but in the truth 1 pixel is NaN or infinite: replace"
            + " them first.",
        refusal(new ImageQuality(good).truth(bad)));
  }

  @Test
  void stacksAreMeasuredAsVolumesToo() {
    ImageStack sharp = new ImageStack(48, 48);
    ImageStack dim = new ImageStack(48, 48);
    for (int z = 0; z < 12; z++) {
      FloatProcessor plane = new FloatProcessor(48, 48);
      plane.setf(20 + z, 24, 100);
      plane.setf(22, 28 - z / 2, 50);
      sharp.addSlice(plane);
      FloatProcessor half = (FloatProcessor) plane.duplicate();
      half.multiply(0.5);
      dim.addSlice(half);
    }
    ImagePlus truth = new ImagePlus("truth", sharp);
    Calibration um = truth.getCalibration();
    um.setUnit("um");
    um.pixelWidth = 0.1;
    um.pixelHeight = 0.1;
    um.pixelDepth = 0.3;

    Map<String, Double> numbers =
        new ImageQuality(new ImagePlus("dim", dim))
            .truth(truth)
            .psf(truth)
            .truePsf(truth)
            .numbers();

    assertTrue(numbers.get("volume_psnr_db") > 60, numbers.toString());
    assertEquals(1, numbers.get("volume_correlation"), 1e-5);
    assertEquals(1, numbers.get("volume_psf_similarity"), 1e-5);
    assertTrue(numbers.get("psnr_db") < 60, "planes are not fitted: " + numbers);
    assertTrue(numbers.containsKey("psf_fwhm_z_um"), numbers.toString());
  }

  @Test
  void aSliceIsComparedWithTheSameSliceOfTheTruth() {
    ImageStack stack = new ImageStack(64, 64);
    stack.addSlice(new FloatProcessor(64, 64)); // the truth shows this one, which is empty
    stack.addSlice(image(1).getProcessor());
    ImagePlus shown = new ImagePlus("shown", stack);
    shown.setDimensions(1, 2, 1);
    shown.setSlice(2);

    Map<String, Double> numbers =
        new ImageQuality(shown).truth(new ImagePlus("truth", stack)).numbers();

    assertEquals(1, numbers.get("ssim"), 1e-6, numbers.toString());
  }
}
