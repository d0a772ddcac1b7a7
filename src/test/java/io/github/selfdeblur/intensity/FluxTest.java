package io.github.selfdeblur.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class FluxTest {

  private static Grid row(float... values) {
    return new Grid(values, values.length, 1);
  }

  @Test
  void lightIsMultiplied() {
    Flux flux = Flux.of(row(0, 8, 2), row(1, 3, 1), true);
    assertEquals(new Flux(0.5, 0), flux);
    assertEquals(
        "The result was multiplied by 0.500 to keep the sum of the image.",
        Flux.sentence(flux.factor(), flux.shift()));
  }

  @Test
  void aPercentIsLeft() {
    assertEquals(Flux.NONE, Flux.of(row(0, 10.05f), row(4, 6), true));
  }

  /** A ratio of these sums would turn the light over. */
  @Test
  void aBackgroundOnBothSidesOfNoLightIsShifted() {
    Grid blurry = row(-3, 2, -3, -2);
    Grid sharp = row(0, 6, 0, 0);
    assertEquals(new Flux(1, -3), Flux.of(sharp, blurry, true));
    assertEquals(-6, Flux.of(sharp, blurry, true).applied(sharp).sum(), 1e-6);
    assertEquals(
        "The result was shifted by -3.00 grey values to keep the sum of the image.",
        Flux.sentence(1, -3));
    assertEquals("", Flux.sentence(1, 0));
  }

  @Test
  void whereZeroIsNotNoLightItIsShiftedToo() {
    assertEquals(new Flux(1, -1), Flux.of(row(2, 8), row(1, 7), false));
  }

  @Test
  void aSumOfNothingIsNoFactor() {
    assertEquals(Flux.of(row(0, 0), row(0, 2), true), new Flux(1, 1));
    assertEquals(Flux.of(row(0, 0), row(0, 0), true), Flux.NONE);
  }
}
