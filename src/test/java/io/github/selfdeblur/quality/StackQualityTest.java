package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.quality.align.StackAlignment;
import org.junit.jupiter.api.Test;

class StackQualityTest {

  private static final int[] SIZE = {40, 36, 20};

  /** Blobs, so many px further. */
  private static Grid blobs(double dx, double dy, double dz) {
    Grid grid = Grid.zeros(SIZE);
    double[][] centres = {{14, 15, 8, 3}, {24, 20, 12, 2}, {20, 12, 10, 1}};
    for (int i = 0; i < grid.values().length; i++) {
      double x = i % SIZE[0] - dx;
      double y = i / SIZE[0] % SIZE[1] - dy;
      double z = i / SIZE[0] / SIZE[1] - dz;
      for (double[] c : centres) {
        double square = Math.pow(x - c[0], 2) + Math.pow(y - c[1], 2) + Math.pow(z - c[2], 2);
        grid.values()[i] += (float) (c[3] * Math.exp(-square / 8));
      }
    }
    return grid;
  }

  @Test
  void shiftFactorAndOffsetAreUndone() {
    Grid moved = blobs(1.3, -2.6, 0.7).scaled(0.4, 5);
    StackAlignment aligned =
        StackAlignment.of(moved, blobs(0, 0, 0), new int[] {8, 8, 4}, new int[] {8, 8, 6});
    assertArrayEquals(new double[] {1.3, -2.6, 0.7}, aligned.shift(), 0.02);
    assertArrayEquals(aligned.truth().values(), aligned.estimate().values(), 0.02f);
    assertEquals(24 * 20 * 12, aligned.truth().values().length);
  }

  @Test
  void aShiftCostsNothingAndABlurDoes() {
    StackQuality shifted = StackQuality.of(blobs(0.5, 0.5, 0.5), blobs(0, 0, 0));
    Grid blurry = StackAlignment.smoothed(blobs(0, 0, 0), 2);
    StackQuality blurred = StackQuality.of(blurry, blobs(0, 0, 0));
    assertTrue(shifted.psnr() > 50, "" + shifted);
    assertTrue(shifted.correlation() > 0.999, "" + shifted);
    assertTrue(blurred.psnr() < 40, "" + blurred);
    assertTrue(blurred.smoothPsnr() > blurred.psnr(), "" + blurred);
  }

  @Test
  void aPsfIsLikeItselfWhereverItLies() {
    assertEquals(1, StackQuality.similarity(blobs(1.2, 0, -0.4), blobs(0, 0, 0)), 1e-3);
    Grid other = blobs(0, 0, 0).mirrored();
    assertTrue(StackQuality.similarity(other, blobs(0, 0, 0)) < 0.9);
  }
}
