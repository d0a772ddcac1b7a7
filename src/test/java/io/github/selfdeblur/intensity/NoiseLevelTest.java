package io.github.selfdeblur.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.quality.Drawn;
import org.junit.jupiter.api.Test;

class NoiseLevelTest {

  private static final double NORMAL_MEDIAN = 0.6744897501960817;

  @Test
  void gaussianNoise() {
    assertEquals(4, NoiseLevel.of(Drawn.noise(256, 256, 4, 5)), 0.03 * 4);
  }

  @Test
  void slopesAndOffsetsDoNotCount() {
    Grid noise = Drawn.noise(256, 256, 4, 6);
    Grid sloping =
        Drawn.plane(256, 256, (x, y) -> noise.values()[(int) (y * 256 + x)] + 3 * x - 2 * y + 500);
    assertEquals(NoiseLevel.of(noise), NoiseLevel.of(sloping), 1e-3);
  }

  @Test
  void oneBlock() {
    Grid block = Drawn.rows(2, 7, 1, 2, 4);
    assertEquals((7 - 1 - 2 + 4) / 2.0 / NORMAL_MEDIAN, NoiseLevel.of(block), 1e-12);
  }

  /** Details 1 and 3, hence a median of 2; the fifth column and the third row are left out. */
  @Test
  void twoBlocksOfAnOddSize() {
    Grid image = Drawn.rows(5, 2, 0, 6, 0, 99, 0, 0, 0, 0, -99, 50, -50, 50, -50, 50);
    assertEquals(2 / NORMAL_MEDIAN, NoiseLevel.of(image), 1e-12);
  }

  @Test
  void refusesASingleRow() {
    Exception refusal =
        assertThrows(IllegalArgumentException.class, () -> NoiseLevel.of(Drawn.constant(9, 1, 0)));
    assertEquals(
        "An image for the noise level must be at least 2×2 px, got 9×1 px.", refusal.getMessage());
  }
}
