package io.github.selfdeblur.deconvolve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.quality.Psnr;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparsePriorTest {

  @Test
  void recoversACleanImage() {
    assertTrue(gain(Simulated.discs(96, 80, Simulated.shake(11, 11)), 0) > 15);
  }

  @Test
  void recoversANoisyImage() {
    Simulated scene = Simulated.discs(96, 80, Simulated.shake(11, 11)).withNoise(0.02);
    assertTrue(gain(scene, 0.02) > 8);
  }

  /** Compared without alignment, so that a shift would lose more than is gained. */
  @ParameterizedTest
  @CsvSource({"9, 9", "8, 8", "9, 4", "4, 9", "1, 7"})
  void supportsOfAnySizeShiftNothing(int width, int height) {
    assertTrue(gain(Simulated.discs(64, 72, Simulated.shake(width, height)), 0) > 12);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 5", "6, 6", "7, 2"})
  void aPointLeavesTheImage(int width, int height) {
    Simulated scene = Simulated.discs(40, 50, Simulated.delta(width, height));
    assertTrue(psnr(SparsePrior.forNoise(0, 2), scene) > 60);
  }

  /** Light from a border stays at that border. */
  @Test
  void nothingWrapsAround() {
    Grid latent = Simulated.background(78, 78);
    Simulated.disc(latent, 7, 39, 6, 0.9);
    Simulated.disc(latent, 39, 7, 6, 0.9);
    Simulated scene = Simulated.of(latent, Simulated.shake(15, 15));
    Grid result = deconvolved(SparsePrior.forNoise(0, 2), scene);
    for (int i = 0; i < 64; i++) {
      for (int depth = 0; depth < 8; depth++) {
        assertEquals(0.1, result.values()[i * 64 + 63 - depth], 0.02, "right border");
        assertEquals(0.1, result.values()[(63 - depth) * 64 + i], 0.02, "lower border");
      }
    }
  }

  @Test
  void keepsTheFlux() {
    Grid latent = Simulated.background(80, 80);
    Simulated.disc(latent, 40, 36, 5, 0.8);
    Simulated.disc(latent, 30, 46, 3, 0.5);
    Simulated scene = Simulated.of(latent, Simulated.shake(9, 9)).withNoise(0.01);
    double flux = deconvolved(SparsePrior.forNoise(0.01, 2), scene).sum();
    assertEquals(scene.blurry().sum(), flux, 0.005 * flux);
  }

  @Test
  void noValueIsNegative() {
    Simulated scene = Simulated.discs(64, 64, Simulated.shake(9, 9)).withNoise(0.1);
    for (float value : deconvolved(new SparsePrior(1e-3, true, 2), scene).values()) {
      assertTrue(value >= 0);
    }
  }

  @Test
  void threadsDoNotMatter() {
    Simulated scene = Simulated.discs(61, 47, Simulated.shake(8, 5));
    float[] alone = deconvolved(new SparsePrior(1e-3, true, 1), scene).values();
    assertArrayEquals(alone, deconvolved(new SparsePrior(1e-3, true, 3), scene).values());
  }

  @Test
  void stopsAtOnceWithWhatThereIs() {
    Simulated scene = Simulated.discs(64, 64, Simulated.shake(9, 9));
    List<Double> heard = new ArrayList<>();
    Grid result =
        SparsePrior.forNoise(0, 2)
            .deconvolve(
                scene.blurry(),
                scene.psf(),
                fraction -> {
                  heard.add(fraction);
                  return heard.size() < 3;
                });
    assertEquals(3, heard.size());
    for (float value : result.values()) {
      assertTrue(Float.isFinite(value));
    }
  }

  @Test
  void progressRisesWithinTheUnitInterval() {
    Simulated scene = Simulated.discs(64, 64, Simulated.shake(9, 9));
    List<Double> heard = new ArrayList<>();
    SparsePrior.forNoise(0, 2).deconvolve(scene.blurry(), scene.psf(), heard::add);
    double before = 0;
    for (double fraction : heard) {
      assertTrue(fraction > before && fraction <= 1);
      before = fraction;
    }
    assertTrue(before > 0.8);
  }

  @Test
  void strengthGrowsWithNoise() {
    assertEquals(8e-4, SparsePrior.forNoise(0, 1).strength());
    assertEquals(8e-4, SparsePrior.forNoise(0.008, 1).strength());
    assertEquals(0.00744, SparsePrior.forNoise(0.04, 1).strength(), 1e-9);
  }

  @Test
  void refusesWhatMakesNoSense() {
    Exception strength =
        assertThrows(IllegalArgumentException.class, () -> new SparsePrior(Double.NaN, true, 1));
    assertEquals("The strength must be a number above 0, got NaN.", strength.getMessage());
    Exception threads =
        assertThrows(IllegalArgumentException.class, () -> new SparsePrior(1, true, 0));
    assertEquals("threads must be at least 1, got 0.", threads.getMessage());
  }

  /** dB won over the blurry image. */
  private static double gain(Simulated scene, double sigma) {
    double before = Psnr.of(scene.blurry(), scene.truth(), 1);
    return psnr(SparsePrior.forNoise(sigma, 2), scene) - before;
  }

  private static double psnr(SparsePrior prior, Simulated scene) {
    return Psnr.of(deconvolved(prior, scene), scene.truth(), 1);
  }

  private static Grid deconvolved(SparsePrior prior, Simulated scene) {
    return prior.deconvolve(scene.blurry(), scene.psf(), Progress.NONE);
  }
}
