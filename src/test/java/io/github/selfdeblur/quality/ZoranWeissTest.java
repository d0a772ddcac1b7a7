package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoranWeissTest {

  private static final int SIDE = 256;

  /**
   * Texture whose power falls with the frequency's square, strong here and weak there: every
   * frequency band has the same kurtosis, as in photographs.
   */
  private static Grid texture() {
    Grid fine = Drawn.filteredNoise(SIDE, 1, f -> f > 0 ? 1 / f : 0);
    Grid coarse = Drawn.filteredNoise(SIDE, 2, f -> f < 0.02 ? 40 : 0);
    return Drawn.plane(
        SIDE, SIDE, (x, y) -> 0.5 * at(fine, x, y) * Math.exp(0.8 * at(coarse, x, y)));
  }

  private static float at(Grid plane, double x, double y) {
    return plane.values()[(int) (y * SIDE + x)];
  }

  @ParameterizedTest
  @ValueSource(doubles = {3, 8, 20})
  void findsWhiteNoiseOnTexture(double sigma) {
    Grid clean = texture();
    Grid noise = Drawn.noise(SIDE, SIDE, sigma, 4);
    Grid noisy = Drawn.plane(SIDE, SIDE, (x, y) -> at(clean, x, y) + at(noise, x, y));
    assertEquals(sigma, ZoranWeiss.of(noisy), 0.1 * sigma);
  }
}
