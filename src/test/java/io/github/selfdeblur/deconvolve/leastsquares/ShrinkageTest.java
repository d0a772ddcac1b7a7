package io.github.selfdeblur.deconvolve.leastsquares;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShrinkageTest {

  @Test
  void alphaOneIsSoftThresholding() {
    Shrinkage shrinkage = new Shrinkage(1, 8);
    assertEquals(0.5 - 0.125, shrinkage.of(0.5f), 1e-4);
    assertEquals(-0.5 + 0.125, shrinkage.of(-0.5f), 1e-4);
    assertEquals(0, shrinkage.of(0.1f));
    assertEquals(7 - 0.125, shrinkage.of(7), 1e-4);
  }

  /** w³ − 2vw² + v²w − sign(v)/(4β²) = 0, Krishnan and Fergus' cubic. */
  @ParameterizedTest
  @ValueSource(floats = {0.9f, 0.6f, -0.7f})
  void alphaOneHalfSolvesTheCubic(float v) {
    double w = new Shrinkage(0.5, 16).of(v);
    assertEquals(Math.signum(v) / (4 * 16 * 16), w * w * w - 2 * v * w * w + v * v * w, 2e-5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 2.0 / 3, 0.8})
  void noOtherValueIsBetter(double alpha) {
    double beta = 20;
    Shrinkage shrinkage = new Shrinkage(alpha, beta);
    for (double v = 0; v < 1.4; v += 0.07) {
      double w = shrinkage.of((float) v);
      double best = cost(alpha, beta, w, v);
      for (double other = 0; other < 1.5; other += 0.01) {
        assertEquals(true, best <= cost(alpha, beta, other, v) + 1e-4, v + ": " + w + ", " + other);
      }
    }
  }

  private static double cost(double alpha, double beta, double w, double v) {
    return Math.pow(w, alpha) + beta / 2 * (w - v) * (w - v);
  }
}
