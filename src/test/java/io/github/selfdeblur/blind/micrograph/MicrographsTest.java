package io.github.selfdeblur.blind.micrograph;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.selfdeblur.Micrograph;
import io.github.selfdeblur.grid.Grid;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicrographsTest {

  private static final Grid DARK = Micrograph.beads();

  @Test
  void theNegativeIsNone() {
    assertFalse(Micrographs.isOne(DARK.scaled(-1, 30_000), 2));
  }

  /** Bright and dark alike, as in a photograph. */
  @Test
  void greyValuesAllOverAreNone() {
    Random random = new Random(3);
    float[] values = new float[96 * 96];
    for (int i = 0; i < values.length; i++) {
      double waves = Math.sin(i % 96 / 9.0) * Math.cos(i / 96 / 7.0);
      values[i] = (float) (0.6 + 0.3 * waves + 0.1 * random.nextGaussian());
    }
    assertFalse(Micrographs.isOne(new Grid(values, 96, 96), 2));
  }

  @ParameterizedTest
  @CsvSource({"31,96", "96,31", "1,1", "2,96"})
  void tinyImagesAreNone(int width, int height) {
    assertFalse(Micrographs.isOne(DARK.crop(0, 0, width, height), 2));
  }

  @Test
  void aConstantImageIsNone() {
    assertFalse(Micrographs.isOne(new Grid(new float[64 * 64], 64, 64), 2));
  }
}
