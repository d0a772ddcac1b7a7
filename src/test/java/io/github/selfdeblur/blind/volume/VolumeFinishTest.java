package io.github.selfdeblur.blind.volume;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VolumeFinishTest {

  private static final int SIDE = 16;
  private static final int SLICES = 8;

  /** Noise round an even light, which total variation takes for noise. */
  private static Grid noisy() {
    Random random = new Random(1);
    float[] values = new float[SIDE * SIDE * SLICES];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (100 + 10 * random.nextGaussian());
    }
    return new Grid(values, SIDE, SIDE, SLICES);
  }

  private static double variation(double smoothing) {
    float[] gaussian = new float[125];
    for (int i = 0; i < gaussian.length; i++) {
      int x = i % 5 - 2;
      int y = i / 5 % 5 - 2;
      int z = i / 25 - 2;
      gaussian[i] = (float) Math.exp(-(x * x + y * y + z * z) / 2.0);
    }
    Psf psf = Psf.normalised(new Grid(gaussian, 5, 5, 5), 2, 2, 2);
    Grid sharp =
        new VolumeFinish(40, SIDE, 1, 1)
            .smoother(smoothing)
            .of(noisy(), psf, new StackLight(130, 1), Progress.NONE)
            .sharp();
    double sum = 0;
    for (int i = 1; i < sharp.values().length; i++) {
      sum += Math.abs(sharp.values()[i] - sharp.values()[i - 1]);
    }
    return sum;
  }

  @Test
  void moreSmoothingMakesASmootherStackHoweverMuch() {
    double before = Double.MAX_VALUE;
    for (double smoothing : new double[] {0.25, 0.5, 1, 2, 4, 1000}) {
      double now = variation(smoothing);
      assertTrue(now < before, now + " after " + before + " by " + smoothing);
      before = now;
    }
  }

  @Test
  void aStackWithoutLightIsRefused() {
    Grid dark = Grid.zeros(SIDE, SIDE, SLICES);
    assertThrows(IllegalArgumentException.class, () -> StackLight.of(dark, 1));
  }
}
