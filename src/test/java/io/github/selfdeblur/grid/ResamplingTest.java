package io.github.selfdeblur.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ResamplingTest {

  private static Grid ramp(int width, int height) {
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = 3 * (i % width) + 5 * (i / width);
    }
    return new Grid(values, width, height);
  }

  private static float at(Grid plane, int x, int y) {
    return plane.values()[y * plane.width() + x];
  }

  @Test
  void aRampStaysARampAtHalfSize() {
    Grid half = Resampling.shrink(ramp(40, 30), 20, 15);
    for (int y = 2; y < 13; y++) {
      for (int x = 2; x < 18; x++) {
        assertEquals(3 * (2 * x + 0.5) + 5 * (2 * y + 0.5), at(half, x, y), 1e-3);
      }
    }
  }

  @Test
  void whatTheSmallPlaneCannotHoldDoesNotAlias() {
    float[] stripes = new float[64 * 64];
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = i % 2;
    }
    Grid half = Resampling.shrink(new Grid(stripes, 64, 64), 32, 32);
    for (int x = 1; x < 31; x++) {
      assertEquals(0.5, at(half, x, 16), 1e-6);
    }
  }

  @Test
  void theSameSizeIsTheSamePlane() {
    Grid plane = ramp(7, 5);
    assertSame(plane, Resampling.shrink(plane, 7, 5));
  }

  @Test
  void enlargingKeepsTheCentre() {
    float[] point = new float[7 * 5];
    point[2 * 7 + 3] = 1;
    Grid large = Resampling.enlarge(new Grid(point, 7, 5), 2, 13, 9);
    assertEquals(1, at(large, 6, 4));
    assertEquals(0.5, at(large, 5, 4));
    assertEquals(0.5, at(large, 7, 4));
    assertEquals(0.25, at(large, 7, 5));
    assertEquals(4, large.sum(), 1e-6);
    Centring centring = Centring.of(large);
    assertTrue(centring.dx() == 0 && centring.dy() == 0);
  }

  @Test
  void beyondTheLastPixelsThereIsNothing() {
    Grid large = Resampling.enlarge(new Grid(new float[] {1}, 1, 1), 2, 7, 1);
    assertEquals(0, at(large, 0, 0));
    assertEquals(0.5, at(large, 2, 0));
    assertEquals(1, at(large, 3, 0));
  }
}
