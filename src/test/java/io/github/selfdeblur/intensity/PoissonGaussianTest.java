package io.github.selfdeblur.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.quality.Drawn;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonGaussianTest {

  /** Smooth hills of 20 to 300 photons. */
  private static Grid hills(double gain, double read, double offset) {
    Random random = new Random(5);
    return Drawn.plane(
        256,
        256,
        (x, y) -> {
          double photons = 160 + 140 * Math.sin(x / 30) * Math.cos(y / 25);
          double shot = Math.sqrt(photons) * random.nextGaussian();
          return gain * (photons + shot) + read * random.nextGaussian() + offset;
        });
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0", "2.5, 10, 0", "0.4, 3, 0", "2, 5, 100"})
  void findsGainAndReadNoise(double gain, double read, double offset) {
    PoissonGaussian noise = PoissonGaussian.of(hills(gain, read, offset));
    assertEquals(gain, noise.gain(), 0.15 * gain);
    double middle = offset + gain * 160;
    assertEquals(
        Math.sqrt(gain * gain * 160 + read * read), noise.sigmaAt(middle), 0.05 * gain * 13);
    assertEquals(read, noise.readNoise(offset), Math.max(0.3 * read, 4 * gain));
  }

  @Test
  void noiseThatDoesNotGrowHasNoGain() {
    Grid noise = Drawn.noise(200, 200, 6, 3);
    Grid sloping = Drawn.plane(200, 200, (x, y) -> noise.values()[(int) (y * 200 + x)] + x);
    PoissonGaussian found = PoissonGaussian.of(sloping);
    assertEquals(0, found.gain(), 0.05);
    assertEquals(6, found.meanSigma(sloping), 0.3);
  }

  @Test
  void aNoiselessImageHasNone() {
    PoissonGaussian found = PoissonGaussian.of(Drawn.plane(64, 64, (x, y) -> 3 * x + y));
    assertEquals(0, found.gain(), 1e-9);
    assertEquals(0, found.sigmaAt(100), 1e-6);
  }

  @Test
  void refusesAStampOfAnImage() {
    Exception refusal =
        assertThrows(
            IllegalArgumentException.class, () -> PoissonGaussian.of(Drawn.constant(15, 40, 1)));
    assertEquals(
        "An image for the camera's gain must be at least 16×16 px, got 15×40 px.",
        refusal.getMessage());
  }
}
