package io.github.selfdeblur.psf.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftPriorTest {

  private static final SoftPrior PRIOR = new SoftPrior(0.3, 0.8, 0.5);

  @ParameterizedTest
  @ValueSource(doubles = {-4, -0.2, 0.3, 0.31, 0.9, 5})
  void theSlopeIsThatOfTheCost(double value) {
    double step = 1e-5;
    double difference = PRIOR.of(value + step) - PRIOR.of(value - step);
    assertEquals(difference / (2 * step), PRIOR.slope(value), 1e-8);
  }

  /** The parabola with the same value and slope. */
  @ParameterizedTest
  @ValueSource(doubles = {-4, -0.2, 0.3, 0.9, 5})
  void theCurvatureIsOfAParabolaThatLiesAbove(double value) {
    for (double other = -8; other < 8; other += 0.25) {
      double d = other - value;
      double parabola =
          PRIOR.of(value) + PRIOR.slope(value) * d + PRIOR.curvature(value) * d * d / 2;
      assertTrue(PRIOR.of(other) <= parabola + 1e-12, "at " + other);
    }
  }

  @Test
  void theCurvatureOfTheUsualIsThatOfTheCost() {
    double step = 1e-4;
    double difference = PRIOR.of(0.3 + step) - 2 * PRIOR.of(0.3) + PRIOR.of(0.3 - step);
    assertEquals(difference / (step * step), PRIOR.curvature(0.3), 1e-5);
  }

  @Test
  void nearItIsAGaussianAndFarAStraightLine() {
    assertEquals(0.5 * 1e-4, PRIOR.of(0.3 + 0.01 * 0.8), 1e-8);
    // c · d / s
    assertEquals(0.5 / 0.8, PRIOR.slope(1e4), 1e-6);
    assertEquals(8, SoftPrior.gaussian(1, 0.5).of(3), 1e-4);
  }
}
