package io.github.selfdeblur.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.quality.Drawn;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalTest {

  /** Hills from 100 to 200. */
  private static Grid hills() {
    return Drawn.plane(64, 64, (x, y) -> Math.rint(150 + 50 * Math.sin(x / 9) * Math.cos(y / 9)));
  }

  @Test
  void contrastLeavesOutOffsetAndHotPixels() {
    Grid image = hills();
    image.values()[64 * 30 + 7] = 65_535;
    Contrast contrast = Signal.of(image, OptionalDouble.empty()).contrast();
    assertEquals(100, contrast.dark(), 3);
    assertEquals(200, contrast.bright(), 5);
  }

  @Test
  void aLimitThatManyPixelsReachIsSaturation() {
    Grid cut = Drawn.plane(64, 64, (x, y) -> Math.min(180, hillOf(x, y)));
    assertTrue(Saturation.isIn(cut));
    assertEquals(180, Signal.of(cut, OptionalDouble.empty()).white());
    assertFalse(Saturation.isIn(hills()));
    assertTrue(Signal.of(hills(), OptionalDouble.empty()).white() > 200);
  }

  private static double hillOf(double x, double y) {
    return Math.rint(150 + 50 * Math.sin(x / 9) * Math.cos(y / 9));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "1e-9, true", "1e12, true", "0.6, true", "2, true"})
  void eightBitsAreThatInAnyUnit(double unit, boolean eight) {
    GreySteps steps = GreySteps.of(hills().scaled(unit, 0));
    assertEquals(eight, steps.areEightBit());
    assertEquals(255 * unit, steps.eightBitWhite(), 1e-3 * 255 * unit);
  }

  @Test
  void othersAreNot() {
    assertFalse(GreySteps.of(hills().scaled(1, -90)).areEightBit(), "of little use");
    assertFalse(GreySteps.of(Drawn.plane(64, 64, (x, y) -> 20 * (x + y))).areEightBit(), "12 bits");
    assertFalse(GreySteps.of(Drawn.noise(64, 64, 30, 1)).areEightBit(), "floats");
    assertFalse(GreySteps.of(Drawn.constant(8, 8, 200)).areEightBit(), "nothing to tell");
  }
}
