package io.github.selfdeblur.intensity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.grid.Grid;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class IntensityScaleTest {

  private static final Grid GREY = new Grid(new float[] {-50, 0, 100, 150}, 4, 1);

  @Test
  void blackIsTheLeastNegativeValue() {
    IntensityScale scale = IntensityScale.of(GREY, 0, OptionalDouble.empty());
    assertEquals(new IntensityScale(-50, 200), scale);
    Grid unit = scale.toUnit(GREY);
    assertArrayEquals(new float[] {0, 0.25f, 0.75f, 1}, unit.values(), 1e-6f);
    assertArrayEquals(GREY.values(), scale.toGrey(unit).values(), 1e-4f);
  }

  @Test
  void withoutNegativeValuesBlackIsZeroAndWhiteCanBeGiven() {
    Grid positive = GREY.scaled(1, 60);
    assertEquals(
        new IntensityScale(0, 255), IntensityScale.of(positive, 0, OptionalDouble.of(255)));
  }
}
