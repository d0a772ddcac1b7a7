package io.github.selfdeblur.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PhotonNoiseTest {

  /** The left half at 1000 grey values, the right one at 250. */
  private static Grid steps() {
    float[] values = new float[200 * 200];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 200 < 100 ? 1000 : 250;
    }
    return new Grid(values, 200, 200);
  }

  @Test
  void meanAndVarianceAreThoseOfPhotonsAndReadNoise() {
    Grid recorded = new PhotonNoise(400, 5, 1).record(steps());
    // 400 and 100 photons; a photon is 2.5 grey values.
    assertHalf(recorded, 0, 1000, 2.5 * 2.5 * (400 + 25));
    assertHalf(recorded, 100, 250, 2.5 * 2.5 * (100 + 25));
  }

  private static void assertHalf(Grid image, int left, double mean, double variance) {
    float[] values = image.crop(left, 0, 100, 200).values();
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += (value - mean) * (value - mean);
    }
    assertEquals(mean, sum / values.length, 5 * Math.sqrt(variance / values.length));
    assertEquals(variance, squares / values.length, 0.05 * variance);
  }

  @Test
  void theSeedDecides() {
    float[] first = new PhotonNoise(50, 1, 3).record(steps()).values();
    assertArrayEquals(first, new PhotonNoise(50, 1, 3).record(steps()).values());
    assertEquals(false, Arrays.equals(first, new PhotonNoise(50, 1, 4).record(steps()).values()));
  }

  @Test
  void negativeLightIsRefused() {
    PhotonNoise noise = new PhotonNoise(50, 1, 3);
    Grid negative = new Grid(new float[] {-1, 2}, 2, 1);
    assertEquals(
        "An image to be recorded must have grey values of at least 0 and some above, got -1.0 to"
            + " 2.0.",
        assertThrows(IllegalArgumentException.class, () -> noise.record(negative)).getMessage());
  }
}
