package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class FullWidthTest {

  /** Of sigma 1.5, 2 and 1 px, its middle between px. */
  private static Grid gaussian() {
    Grid psf = Grid.zeros(21, 25, 15);
    for (int i = 0; i < psf.values().length; i++) {
      double x = (i % 21 - 10.3) / 1.5;
      double y = (i / 21 % 25 - 12) / 2.0;
      double z = (i / (21 * 25) - 7.4) / 1.0;
      psf.values()[i] = (float) Math.exp(-(x * x + y * y + z * z) / 2);
    }
    return psf;
  }

  @Test
  void ofAGaussianItIsKnown() {
    double gaussian = 2 * Math.sqrt(2 * Math.log(2));
    assertEquals(1.5 * gaussian, FullWidth.of(gaussian(), 0), 0.02);
    assertEquals(2 * gaussian, FullWidth.of(gaussian(), 1), 0.02);
    assertEquals(gaussian, FullWidth.of(gaussian(), 2), 0.07);
  }

  @Test
  void whatDoesNotFallToItsHalfHasNone() {
    Grid part = gaussian().crop(new int[] {0, 0, 0}, new int[] {11, 25, 15});
    assertEquals(Double.NaN, FullWidth.of(part, 0));
    assertEquals(Double.NaN, FullWidth.of(new Grid(new float[] {0, 1, 0}, 3), 0));
  }
}
