package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class IsnrTest {

  @Test
  void halfTheErrorIsSixDecibels() {
    Grid truth = Drawn.rows(2, 10, 20, 30, 40);
    Grid blurry = Drawn.rows(2, 14, 24, 26, 36);
    Grid estimate = Drawn.rows(2, 12, 18, 28, 42);
    assertEquals(20 * Math.log10(2), Isnr.of(estimate, blurry, truth), 1e-12);
  }
}
