package io.github.selfdeblur.blind.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.deconvolve.lucy.SimulatedStack;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.volume.Aberrations;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpectrumFitTest {

  @Test
  void whiteNoiseHasThePowerOfItsVariance() {
    Random random = new Random(2);
    Grid noise = Grid.zeros(48, 48, 16);
    for (int i = 0; i < noise.values().length; i++) {
      noise.values()[i] = 10 + 3 * (float) random.nextGaussian();
    }
    TilePower tiles = new TilePower(noise, SimulatedStack.WATER);
    assertEquals(9, tiles.noise(), 0.6);
    double mean =
        Arrays.stream(tiles.used()).mapToDouble(i -> tiles.power()[i]).average().orElse(0);
    assertEquals(9, mean, 0.6);
  }

  /** Smoothing keeps what is the same everywhere, and the sum over all frequencies. */
  @Test
  void smoothingKeepsAConstant() {
    TilePower tiles = new TilePower(noise(), SimulatedStack.WATER);
    double[] ones = new double[tiles.power().length];
    Arrays.fill(ones, 1);
    double[] smooth = tiles.smoothed(ones);
    assertEquals(1, Arrays.stream(smooth).min().orElse(0), 1e-12);
    assertEquals(1, Arrays.stream(smooth).max().orElse(0), 1e-12);
  }

  private static Grid noise() {
    Random random = new Random(5);
    Grid noise = Grid.zeros(16, 16, 8);
    for (int i = 0; i < noise.values().length; i++) {
      noise.values()[i] = random.nextFloat();
    }
    return noise;
  }

  /** Astigmatism explains an astigmatic stack's spectrum better than none, whatever its sign. */
  @Test
  void findsAstigmatismUpToItsSign() {
    Aberrations truth = new Aberrations(0.7, 0, 0, 0, 0);
    Grid stack = SimulatedStack.of(truth, 3000).blurry();
    TilePower tiles = new TilePower(stack, SimulatedStack.WATER);
    SpectrumFit fit = new SpectrumFit(tiles, SimulatedStack.WATER);
    Aberrations best = SpectrumMinima.of(fit, 2).get(0);
    double distance = Math.min(best.distance(truth), best.mirrored().distance(truth));
    assertTrue(distance < 0.45, best.toString());
  }
}
