package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class ResidualWhitenessTest {

  /** 80 coefficients of variance 1 / N. */
  @Test
  void whiteNoiseIsAsWhiteAsItCanBe() {
    double whiteness = ResidualWhiteness.of(Drawn.noise(200, 200, 3, 8));
    assertEquals(-80.0 / 40_000, whiteness, 0.001);
  }

  /** Stripes along x: |ρ| = 1 for every shift. */
  @Test
  void stripesAreNotWhiteAtAll() {
    Grid stripes = Drawn.plane(40, 40, (x, y) -> y % 2);
    assertEquals(-80, ResidualWhiteness.of(stripes), 1e-9);
  }

  @Test
  void smoothedNoiseIsLessWhite() {
    Grid noise = Drawn.noise(101, 100, 1, 2);
    Grid smooth =
        Drawn.plane(
            100,
            100,
            (x, y) -> {
              int at = (int) (y * 101 + x);
              return noise.values()[at] + noise.values()[at + 1];
            });
    // ρ = ½ for the neighbours on both sides.
    assertEquals(-0.5, ResidualWhiteness.of(smooth), 0.08);
    assertTrue(ResidualWhiteness.of(smooth) < ResidualWhiteness.of(noise));
  }
}
