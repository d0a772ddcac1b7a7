package io.github.selfdeblur.deconvolve.leastsquares;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.deconvolve.Simulated;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.quality.KernelSimilarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelLeastSquaresTest {

  /** Tap by tap, so position and orientation count. */
  @ParameterizedTest
  @CsvSource({"9, 9", "8, 8", "11, 4", "1, 6"})
  void recoversThePsf(int width, int height) {
    Simulated scene = Simulated.discs(96, 80, Simulated.shake(width, height));
    Grid psf = estimated(scene, 2);
    assertArrayEquals(scene.psf().values(), psf.values(), 5e-3f);
    assertTrue(KernelSimilarity.of(scene.psf(), psf) > 0.999);
  }

  @Test
  void bearsNoise() {
    Simulated scene = Simulated.discs(96, 80, Simulated.shake(9, 9)).withNoise(0.01);
    assertTrue(KernelSimilarity.of(scene.psf(), estimated(scene, 2)) > 0.98);
  }

  @Test
  void isAPsf() {
    Simulated scene = Simulated.discs(50, 40, Simulated.shake(9, 7)).withNoise(0.1);
    Grid psf = estimated(scene, 2);
    for (float value : psf.values()) {
      assertTrue(value >= 0);
    }
    assertEquals(1, psf.sum(), 1e-5);
  }

  @Test
  void threadsDoNotMatter() {
    Simulated scene = Simulated.discs(50, 40, Simulated.shake(9, 7));
    assertArrayEquals(estimated(scene, 1).values(), estimated(scene, 3).values());
  }

  @Test
  void anEmptyImageLeavesTheStart() {
    Grid psf = Simulated.shake(7, 5);
    Simulated scene = Simulated.of(Simulated.background(46, 44), psf);
    Grid kept = new KernelLeastSquares(1).psf(scene.latent(), scene.blurry(), psf);
    assertArrayEquals(psf.values(), kept.values(), 1e-6f);
  }

  @Test
  void refusesALatentImageOfAnotherSize() {
    Simulated scene = Simulated.discs(30, 20, Simulated.shake(5, 5));
    Exception refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new KernelLeastSquares(1)
                    .psf(scene.blurry(), scene.blurry(), Simulated.shake(5, 5)));
    assertEquals("The latent image must be 34×24 px, got 30×20 px.", refusal.getMessage());
  }

  /** From a start that knows nothing. */
  private static Grid estimated(Simulated scene, int threads) {
    Grid flat = scene.psf().scaled(0, 1.0 / scene.psf().values().length);
    return new KernelLeastSquares(threads).psf(scene.latent(), scene.blurry(), flat);
  }
}
