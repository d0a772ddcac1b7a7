package io.github.selfdeblur.quality.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InformativeWindowTest {

  private static final int SIDE = 160;
  private static final int WINDOW = 48;

  /** Noise, and blobs of 40 px side. */
  private static Grid with(int left, int top, double peak, Grid ground) {
    Grid blobs = Blobs.blurred(40, 40, peak);
    float[] values = ground.values().clone();
    for (int i = 0; i < blobs.values().length; i++) {
      values[(top + i / 40) * SIDE + left + i % 40] += blobs.values()[i];
    }
    return new Grid(values, SIDE, SIDE);
  }

  private static Grid noise() {
    Random random = new Random(5);
    float[] values = new float[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (100 + 5 * random.nextGaussian());
    }
    return new Grid(values, SIDE, SIDE);
  }

  private static void assertHolds(InformativeWindow window, int left, int top) {
    assertTrue(window.left() <= left + 4 && window.left() + WINDOW >= left + 36, window.toString());
    assertTrue(window.top() <= top + 4 && window.top() + WINDOW >= top + 36, window.toString());
  }

  @Test
  void theWindowHoldsTheStructure() {
    Grid plane = with(100, 20, 300, noise());
    assertHolds(InformativeWindow.of(plane, Double.POSITIVE_INFINITY, WINDOW, WINDOW), 100, 20);
  }

  @Test
  void structureCountsForMoreThanOneBrightSpot() {
    Grid plane = with(100, 20, 300, noise());
    plane.values()[130 * SIDE + 30] = 60_000;
    assertHolds(InformativeWindow.of(plane, Double.POSITIVE_INFINITY, WINDOW, WINDOW), 100, 20);
  }

  @Test
  void saturatedStructureIsLeftOut() {
    Grid plane = with(8, 100, 2000, with(100, 20, 300, noise()));
    assertHolds(InformativeWindow.of(plane, Double.POSITIVE_INFINITY, WINDOW, WINDOW), 8, 100);
    float[] values = plane.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.min(1000, values[i]);
    }
    assertHolds(InformativeWindow.of(plane, 1000, WINDOW, WINDOW), 100, 20);
  }

  @Test
  void aWindowOfThePlanesSizeBeginsAtItsCorner() {
    assertEquals(new InformativeWindow(0, 0), InformativeWindow.of(noise(), 1e9, SIDE, SIDE));
  }
}
