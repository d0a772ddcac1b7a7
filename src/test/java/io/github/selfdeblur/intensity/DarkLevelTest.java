package io.github.selfdeblur.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DarkLevelTest {

  @Test
  void isTheGreyValueWithoutLight() {
    Random random = new Random(5);
    float[] values = new float[100 * 100];
    for (int i = 0; i < values.length; i++) {
      double light = i % 100 < 30 ? 0 : 400;
      values[i] = (float) (110 + light + 3 * random.nextGaussian());
    }
    assertEquals(110, DarkLevel.of(new Grid(values, 100, 100)), 4);
  }

  @Test
  void isThatOfSmallerPlacesInASmallImage() {
    float[] line = {7, 3, 9, 100, 3, 8};
    assertEquals(3, DarkLevel.of(new Grid(line, 6, 1)));
    assertEquals(3, DarkLevel.of(new Grid(line, 1, 6)));
    assertEquals((7 + 3 + 100 + 3) / 4.0, DarkLevel.of(new Grid(line, 3, 2)));
  }

  @Test
  void aBackgroundIsEvenAndLightThatIsEverywhereIsNot() {
    Random random = new Random(6);
    float[] dark = new float[100 * 100];
    float[] light = new float[dark.length];
    for (int i = 0; i < dark.length; i++) {
      double noise = 3 * random.nextGaussian();
      dark[i] = (float) (110 + Math.max(0, i % 100 - 30) * 5 + noise);
      light[i] = (float) (110 + (i % 100) * 5 + noise);
    }
    assertTrue(DarkLevel.isEven(new Grid(dark, 100, 100), 3));
    assertFalse(DarkLevel.isEven(new Grid(light, 100, 100), 3));
  }
}
