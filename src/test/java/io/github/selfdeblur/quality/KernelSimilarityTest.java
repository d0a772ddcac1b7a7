package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class KernelSimilarityTest {

  private static final Grid CORNER = Drawn.rows(3, 1, 2, 0, 0, 3, 0);

  @Test
  void oneForShiftedAndScaledKernelOfAnotherSize() {
    Grid shifted = Drawn.plane(9, 7, (x, y) -> 0.1 * in(CORNER, x - 6, y - 5));
    assertEquals(1, KernelSimilarity.of(CORNER, shifted), 1e-7);
    assertEquals(1, KernelSimilarity.of(shifted, CORNER), 1e-7);
  }

  /** A point meets one of two equal points: 1 / (1 · √2). */
  @Test
  void pointAgainstTwoPoints() {
    Grid point = Drawn.rows(1, 1);
    Grid two = Drawn.rows(5, 1, 0, 0, 0, 1);
    assertEquals(1 / Math.sqrt(2), KernelSimilarity.of(point, two), 1e-12);
  }

  /** (1 2 3) on (3 2 1): best one px apart, 2 · 3 + 3 · 2 = 12, against 3 + 4 + 3 = 10 and 9. */
  @Test
  void mirroredKernel() {
    Grid row = Drawn.rows(3, 1, 2, 3);
    assertEquals((2 * 3 + 3 * 2) / 14.0, KernelSimilarity.of(row, row.mirrored()), 1e-12);
  }

  @Test
  void zeroForEmptyKernel() {
    assertEquals(0, KernelSimilarity.of(CORNER, Drawn.constant(3, 3, 0)));
  }

  private static double in(Grid kernel, double x, double y) {
    boolean inside = x >= 0 && x < kernel.width() && y >= 0 && y < kernel.height();
    return inside ? kernel.values()[(int) (y * kernel.width() + x)] : 0;
  }
}
