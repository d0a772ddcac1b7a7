package io.github.selfdeblur.psf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SimplexTest {

  @Test
  void keepsItsOwnVectors() {
    assertProjected(new float[] {0.2f, 0.5f, 0, 0.3f}, 0.2f, 0.5f, 0, 0.3f);
  }

  @Test
  void sharesOutWhatIsMissing() {
    assertProjected(new float[] {0.3f, 0.3f, 0.4f}, 0.2f, 0.2f, 0.3f);
  }

  @Test
  void dropsWhatWouldBeNegative() {
    assertProjected(new float[] {0, 1, 0}, 0.5f, 2, -3);
  }

  @Test
  void twoOfThreeStay() {
    assertProjected(new float[] {0.6f, 0.4f, 0}, 0.9f, 0.7f, 0.1f);
  }

  /**
   * The projection p of v is the only vector of the simplex with (v − p) · (u − p) ≤ 0 for all u.
   */
  @Test
  void nothingOnTheSimplexIsNearer() {
    Random random = new Random(1);
    float[] v = new float[50];
    for (int i = 0; i < v.length; i++) {
      v[i] = (float) random.nextGaussian();
    }
    float[] p = v.clone();
    Simplex.project(p);
    double sum = 0;
    double fromItself = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < v.length; i++) {
      assertTrue(p[i] >= 0);
      sum += p[i];
      fromItself += (v[i] - p[i]) * p[i];
      best = Math.max(best, v[i] - p[i]);
    }
    assertEquals(1, sum, 1e-6);
    assertEquals(fromItself, best, 1e-6);
  }

  private static void assertProjected(float[] expected, float... v) {
    Simplex.project(v);
    assertArrayEquals(expected, v, 1e-6f);
  }
}
