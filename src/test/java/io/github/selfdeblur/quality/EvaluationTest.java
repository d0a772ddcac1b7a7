package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  /** Shifted by (3, −2) px and 4 grey values darker. */
  @Test
  void judgesAtTheBestPosition() {
    Grid scene = Drawn.noise(70, 70, 20, 7).scaled(1, 128);
    Grid truth = scene.crop(10, 10, 50, 50);
    Grid estimate = scene.crop(7, 12, 50, 50).scaled(1, -4);
    Evaluation evaluation = Evaluation.of(estimate, truth, 5, 8, 255);
    assertEquals(3, evaluation.dx());
    assertEquals(-2, evaluation.dy());
    assertEquals(20 * Math.log10(255 / 4.0), evaluation.psnr(), 1e-4);
    assertEquals(1, evaluation.ssim(), 1e-3);
  }

  @Test
  void refusesDifferentSizes() {
    Exception refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Evaluation.of(Drawn.constant(10, 12, 0), Drawn.constant(13, 12, 0), 10, 15, 255));
    assertEquals(
        "Result and truth must be of the same size, got 10×12 and 13×12 px.", refusal.getMessage());
  }
}
