package io.github.selfdeblur.blind.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class PlausibilityTest {

  private static final Grid SHARP = Blobs.sharp(64, 60, 1).crop(2, 2, 60, 56);
  private static final Grid BLURRY = Blobs.blurred(60, 56, 1);

  private static Grid delta() {
    float[] values = new float[25];
    values[12] = 1;
    return new Grid(values, 5, 5);
  }

  private static double penalty(Grid sharp, Grid psf, Grid blurry) {
    return Plausibility.of(sharp, psf, blurry, 5, 5, 1).penaltyOfStart();
  }

  @Test
  void theTruthIsBetterThanNoDeconvolution() {
    double truth = penalty(SHARP, Blobs.psf(), BLURRY);
    assertTrue(truth < penalty(BLURRY, delta(), BLURRY.scaled(1, 1e-3)));
  }

  @Test
  void ofTwoEquallySharpImagesTheOneThatExplainsMoreIsBetter() {
    Grid psf = Blobs.psf();
    double right = penalty(SHARP, psf, BLURRY);
    assertTrue(right < penalty(SHARP, psf.mirrored(), BLURRY));
  }

  @Test
  void ofTwoThatExplainTheSameTheSparserIsBetter() {
    Grid noisy = BLURRY.scaled(1, 0);
    for (int i = 0; i < noisy.values().length; i++) {
      noisy.values()[i] += i % 2 == 0 ? 0.02f : -0.02f;
    }
    Grid misfitting = BLURRY.scaled(1, 0.02);
    assertTrue(penalty(BLURRY, delta(), misfitting) < penalty(noisy, delta(), BLURRY));
  }

  @Test
  void amongCandidatesOfTheSpectrumSparsityAndMisfitCountBesideItsLikelihood() {
    double natural = new Plausibility(0.4, 1e-5).penalty(0);
    double misfitting = new Plausibility(0.4, 2e-5).penalty(0);
    double advantage = 0.05 * Math.log(2);
    double other = Plausibility.ofCandidate(0, misfitting);
    assertTrue(Plausibility.ofCandidate(0.9 * advantage, natural) < other);
    assertTrue(Plausibility.ofCandidate(1.1 * advantage, natural) > other);
  }

  @Test
  void lessMisfitThanNoiseIsNoBetter() {
    double all = new Plausibility(0.4, 1e-5).penalty(1e-5);

    assertEquals(all, new Plausibility(0.4, 1e-7).penalty(1e-5));
    assertTrue(all < new Plausibility(0.4, 2e-5).penalty(1e-5));
  }
}
