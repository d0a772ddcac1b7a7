package io.github.selfdeblur.psf.likelihood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DampedStepTest {

  private static final double[][] NORMAL = {{4, 1, 0}, {1, 3, 0}, {0, 0, 0}};
  private static final double[] START = {1, 1, 7};

  /** The slope at {@link #START} of a parabola whose least is at (3, −2), whatever the third is. */
  private static final double[] SLOPE = {4 * -2 + 3, -2 + 3 * 3, 0};

  @Test
  void withoutDampingItLeadsToTheLeastOfAParabola() {
    double[] least = DampedStep.from(START, NORMAL, SLOPE, 0);
    assertArrayEquals(new double[] {3, -2, 7}, least, 1e-6);
  }

  @Test
  void muchDampingMakesAShortStepDownTheSlope() {
    double[] next = DampedStep.from(START, NORMAL, SLOPE, 1e4);
    assertEquals(1 - SLOPE[0] / 4e4, next[0], 1e-6);
    assertEquals(1 - SLOPE[1] / 3e4, next[1], 1e-6);
    assertEquals(7, next[2]);
  }
}
