package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.grid.DoublePlane;
import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class ErrorRatioTest {

  private static final Grid TRUTH = Drawn.plane(3, 3, (x, y) -> 5 * x + y);

  @Test
  void differencesThatAreDiagonalMatrices() {
    Grid estimate = plusDiagonal(3, -7, 2);
    Grid known = plusDiagonal(1, 0, -2);
    assertEquals(7 / 2.0, ErrorRatio.spectral(estimate, known, TRUTH), 1e-9);
    assertEquals((9 + 49 + 4) / (1 + 4.0), ErrorRatio.squared(estimate, known, TRUTH), 1e-9);
  }

  @Test
  void bothAreOneForEquallyGoodResults() {
    Grid estimate = plusDiagonal(3, -7, 2);
    assertEquals(1, ErrorRatio.spectral(estimate, estimate, TRUTH));
    assertEquals(1, ErrorRatio.squared(estimate, estimate, TRUTH));
  }

  @Test
  void infiniteWhereTheKnownKernelGivesTheTruth() {
    Grid estimate = plusDiagonal(1, 1, 1);
    assertEquals(Double.POSITIVE_INFINITY, ErrorRatio.spectral(estimate, TRUTH, TRUTH));
    assertEquals(Double.POSITIVE_INFINITY, ErrorRatio.squared(estimate, TRUTH, TRUTH));
  }

  /** AᵀA = (25 20 / 20 25), whose eigenvalues are 45 and 5. */
  @Test
  void spectralNormOfKnownMatrix() {
    assertEquals(Math.sqrt(45), SpectralNorm.of(DoublePlane.of(Drawn.rows(2, 3, 0, 4, 5))), 1e-12);
  }

  /** All ones: rank 1, norm √(height · width). */
  @Test
  void spectralNormOfOblongMatrix() {
    assertEquals(Math.sqrt(28), SpectralNorm.of(DoublePlane.of(Drawn.constant(7, 4, 1))), 1e-12);
  }

  /** A rotation: all singular values are equal. */
  @Test
  void spectralNormWithoutGap() {
    assertEquals(5, SpectralNorm.of(DoublePlane.of(Drawn.rows(2, 3, -4, 4, 3))), 1e-12);
  }

  @Test
  void refusesKnownKernelResultOfAnotherSize() {
    Grid other = Drawn.constant(3, 4, 0);
    Exception refusal =
        assertThrows(
            IllegalArgumentException.class, () -> ErrorRatio.spectral(TRUTH, other, TRUTH));
    assertEquals(
        "Known-kernel result and truth must be of the same size, got 3×4 and 3×3 px.",
        refusal.getMessage());
  }

  private static Grid plusDiagonal(double... diagonal) {
    return Drawn.plane(3, 3, (x, y) -> 5 * x + y + (x == y ? diagonal[(int) x] : 0));
  }
}
