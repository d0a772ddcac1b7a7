package io.github.selfdeblur.quality.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FocusTest {

  private static Grid noisy(Grid plane, double sigma, long seed) {
    Random random = new Random(seed);
    float[] values = plane.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (sigma * random.nextGaussian());
    }
    return new Grid(values, plane.width(), plane.height());
  }

  @Test
  void ofASeriesTheSharpestWinsInNoiseToo() {
    Grid plane = Blobs.sharp(90, 90, 1000);
    double before = Double.POSITIVE_INFINITY;
    for (int blur = 0; blur < 4; blur++) {
      Grid part = noisy(plane.crop(0, 0, 70, 70), 30, blur);
      double sharpness = Focus.of(part);
      assertTrue(sharpness < before, blur + " times blurred: " + sharpness);
      before = sharpness;
      plane = Blobs.convolve(plane, Blobs.psf());
    }
  }

  @Test
  void noiseAloneIsNotSharp() {
    Grid dark = noisy(new Grid(new float[64 * 64], 64, 64).scaled(0, 200), 40, 1);
    Grid blurred = noisy(Blobs.blurred(64, 64, 1000), 10, 2);
    assertTrue(Focus.of(dark) < 0.1 * Focus.of(blurred), Focus.of(dark) + "");
  }

  @Test
  void anOffsetDoesNotCountAndADarkerPlaneLosesItsBrightness() {
    Grid plane = Blobs.blurred(60, 60, 1000);
    assertEquals(Focus.of(plane), Focus.of(plane.scaled(1, 500)), 1e-3 * Focus.of(plane));
    assertEquals(0.5 * Focus.of(plane), Focus.of(plane.scaled(0.5, 0)), 1e-3 * Focus.of(plane));
    assertEquals(0, Focus.of(plane.scaled(0, 7)));
  }
}
