package io.github.selfdeblur.image.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.ImagePlus;
import ij.process.FloatProcessor;
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
}
