package io.github.selfdeblur.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UselessPixelsTest {

  private static final PoissonGaussian NOISE = new PoissonGaussian(1, 4);

  /** A ramp of 100 to 1000 grey values with its noise. */
  private static Grid ramp() {
    Random random = new Random(3);
    float[] values = new float[40 * 40];
    for (int i = 0; i < values.length; i++) {
      double light = 100 + 900.0 * (i % 40) / 39;
      values[i] = (float) (light + NOISE.sigmaAt(light) * random.nextGaussian());
    }
    return new Grid(values, 40, 40);
  }

  @Test
  void findsDeadAndHotPixelsAndNoOthers() {
    Grid image = ramp();
    image.values()[20 * 40 + 20] = 0;
    image.values()[0] = 900;

    boolean[] useless = UselessPixels.of(image, NOISE);

    assertTrue(useless[20 * 40 + 20]);
    assertTrue(useless[0]);
    assertEquals(2, count(useless));
  }

  @Test
  void findsPixelsAtALimitThatManyReach() {
    Grid image = ramp();
    int over = 0;
    for (int i = 0; i < image.values().length; i++) {
      if (image.values()[i] >= 900) {
        image.values()[i] = 900;
        over++;
      }
    }

    boolean[] useless = UselessPixels.of(image, NOISE);

    assertTrue(over > 100);
    assertEquals(over, count(useless));
  }

  @Test
  void theirWeightIsNoneAndThatOfBrightPixelsLess() {
    Grid image = ramp();
    boolean[] useless = new boolean[image.values().length];
    useless[5] = true;

    float[] roots = PixelWeights.roots(image, NOISE, useless).values();

    assertEquals(0, roots[5]);
    assertFalse(roots[20 * 40 + 38] > 0.5 * roots[20 * 40 + 1]);
    double light = 100 + 900.0 * 20 / 39;
    double mean = NOISE.meanSigma(image) / NOISE.sigmaAt(light);
    assertEquals(mean, roots[20 * 40 + 20], 0.05 * mean);
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }
}
