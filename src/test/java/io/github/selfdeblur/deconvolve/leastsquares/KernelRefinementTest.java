package io.github.selfdeblur.deconvolve.leastsquares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.deconvolve.Simulated;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.quality.KernelSimilarity;
import org.junit.jupiter.api.Test;

class KernelRefinementTest {

  @Test
  void aFittedPsfWithNoiseGetsBetter() {
    Simulated scene = Simulated.discs(96, 80, Simulated.shake(9, 9));
    Grid noisy = scene.psf().scaled(1, 0.004);
    Grid fitted = noisy.scaled(1 / noisy.sum(), 0);
    Grid refined = KernelRefinement.refine(scene.latent(), scene.blurry(), fitted, 1);
    assertEquals(1, refined.sum(), 1e-5);
    double before = KernelSimilarity.of(fitted, scene.psf());
    double after = KernelSimilarity.of(refined, scene.psf());
    assertTrue(1 - after < (1 - before) / 2, before + " before, " + after + " after");
  }
}
