package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.DoublePlane;
import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class SsimTest {

  @Test
  void oneForEqualImages() {
    Grid noise = Drawn.noise(40, 30, 50, 1);
    assertEquals(1, Ssim.of(noise, noise, 255), 1e-12);
  }

  /** Without variance only the means count: (2ab + C1) / (a² + b² + C1), C1 = 2.55². */
  @Test
  void constantImages() {
    Grid a = Drawn.constant(20, 15, 100);
    Grid b = Drawn.constant(20, 15, 120);
    double c1 = 2.55 * 2.55;
    assertEquals((24000 + c1) / (24400 + c1), Ssim.of(a, b, 255), 1e-9);
  }

  /** One window, negated contrast: means 0, hence (C2 − 2σ²) / (C2 + 2σ²), σ² = Σ w (x − 5)². */
  @Test
  void oneWindowOfOppositeRamps() {
    Grid ramp = Drawn.plane(11, 11, (x, y) -> x - 5);
    double weights = 0;
    double variance = 0;
    for (int d = -5; d <= 5; d++) {
      double weight = Math.exp(-d * d / 4.5);
      weights += weight;
      variance += weight * d * d;
    }
    variance /= weights;
    double c2 = 0.09;
    double expected = (c2 - 2 * variance) / (c2 + 2 * variance);
    assertEquals(expected, Ssim.of(ramp, ramp.scaled(-1, 0), 10), 1e-9);
  }

  /** 2 × 2 boxes of a chessboard are all half-bright. */
  @Test
  void largeImagesAreShrunkFirst() {
    Grid chessboard = Drawn.plane(400, 390, (x, y) -> (x + y) % 2 * 255);
    Grid grey = Drawn.constant(400, 390, 127.5);
    assertEquals(1, Ssim.of(chessboard, grey, 255), 1e-9);
    assertTrue(
        Ssim.of(chessboard.crop(0, 0, 400, 383), grey.crop(0, 0, 400, 383), 255) < 0.01,
        "383 / 256 rounds to 1: not shrunk");
  }

  @Test
  void shrinkingAveragesBoxesMirroredAtTheBorder() {
    DoublePlane row = new DoublePlane(new double[] {1, 2, 4, 8, 16}, 5, 1);
    double[] byThree = {(1 + 1 + 2) / 3.0, (4 + 8 + 16) / 3.0};
    double[] byTwo = {1.5, 6, 16};
    assertEquals(byThree[0], row.shrunk(3).values()[0], 1e-12);
    assertEquals(byThree[1], row.shrunk(3).values()[1], 1e-12);
    for (int i = 0; i < byTwo.length; i++) {
      assertEquals(byTwo[i], row.shrunk(2).values()[i], 1e-12);
    }
  }

  @Test
  void refusesImagesSmallerThanTheWindow() {
    Grid small = Drawn.constant(12, 10, 0);
    Exception refusal =
        assertThrows(IllegalArgumentException.class, () -> Ssim.of(small, small, 255));
    assertEquals("Images for SSIM must be at least 11×11 px, got 12×10 px.", refusal.getMessage());
  }

  /** One px among zeros, at the window's middle everywhere: w(0)² of it at the px itself. */
  @Test
  void theLossesConventionLooksBeyondTheBorder() {
    Grid a = Drawn.constant(1, 1, 100);
    Grid b = Drawn.constant(1, 1, 50);
    double w = 0;
    for (int i = -5; i <= 5; i++) {
      w += Math.exp(-i * i / 4.5);
    }
    w = 1 / (w * w);
    double c1 = 2.55 * 2.55;
    double c2 = 7.65 * 7.65;
    double means = (2 * 5000 * w * w + c1) / (12_500 * w * w + c1);
    double structure = (2 * 5000 * (w - w * w) + c2) / (12_500 * (w - w * w) + c2);
    assertEquals(means * structure, Ssim.zeroPadded(a, b, 255), 1e-9);
    assertEquals(1, Ssim.zeroPadded(a, a, 255), 1e-12);
  }
}
