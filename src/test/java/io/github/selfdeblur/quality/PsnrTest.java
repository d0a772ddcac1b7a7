package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class PsnrTest {

  private static final Grid TRUTH = Drawn.plane(7, 4, (x, y) -> 10 * x + y);

  @Test
  void constantOffset() {
    assertEquals(20 * Math.log10(255 / 5.0), Psnr.of(TRUTH.scaled(1, 5), TRUTH, 255), 1e-9);
  }

  @Test
  void oneOfFourPixelsOffByTwo() {
    Grid truth = Drawn.constant(2, 2, 0);
    assertEquals(20, Psnr.of(Drawn.rows(2, 0, 2, 0, 0), truth, 10), 1e-12);
  }

  @Test
  void infiniteForEqualImages() {
    assertEquals(Double.POSITIVE_INFINITY, Psnr.of(TRUTH, TRUTH, 255));
  }

  @Test
  void refusesDifferentSizes() {
    Exception refusal =
        assertThrows(
            IllegalArgumentException.class, () -> Psnr.of(Drawn.constant(4, 7, 0), TRUTH, 255));
    assertEquals(
        "Result and truth must be of the same size, got 4×7 and 7×4 px.", refusal.getMessage());
  }

  @Test
  void refusesPeakZero() {
    Exception refusal =
        assertThrows(IllegalArgumentException.class, () -> Psnr.of(TRUTH, TRUTH, 0));
    assertEquals("The peak must be a number above 0, got 0.0.", refusal.getMessage());
  }
}
