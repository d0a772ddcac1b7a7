package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecorrelationResolutionTest {

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.2, 0.3})
  void findsWhereTheStructureEnds(double cutOff) {
    Grid structure = FourierRingCorrelationTest.limited(256, cutOff);
    Grid noise = Drawn.noise(256, 256, 0.03, 3);
    Grid image =
        Drawn.plane(
            256,
            256,
            (x, y) ->
                structure.values()[(int) (y * 256 + x)] + noise.values()[(int) (y * 256 + x)]);
    assertEquals(1 / cutOff, DecorrelationResolution.of(image), 0.08 / cutOff);
  }
}
