package io.github.selfdeblur;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.plane.Pixels;
import org.junit.jupiter.api.Test;

class StartPenaltyTest {

  private static final Pixels SHARP = Blobs.sharp(64, 60, 1).crop(2, 2, 60, 56);
  private static final Pixels BLURRY = Blobs.blurred(60, 56, 1);

  private static Pixels delta() {
    float[] values = new float[25];
    values[12] = 1;
    return new Pixels(values, 5, 5);
  }

  @Test
  void theTruthIsBetterThanNoDeconvolution() {
    double truth = StartPenalty.of(SHARP, Blobs.psf(), BLURRY, 1);
    assertTrue(truth < StartPenalty.of(BLURRY, delta(), BLURRY.scaled(1, 1e-3), 1));
  }

  @Test
  void ofTwoEquallySharpImagesTheOneThatExplainsMoreIsBetter() {
    Pixels psf = Blobs.psf();
    double right = StartPenalty.of(SHARP, psf, BLURRY, 1);
    assertTrue(right < StartPenalty.of(SHARP, psf.rotated180(), BLURRY, 1));
  }

  @Test
  void ofTwoThatExplainTheSameTheSparserIsBetter() {
    Pixels noisy = BLURRY.scaled(1, 0);
    for (int i = 0; i < noisy.values().length; i++) {
      noisy.values()[i] += i % 2 == 0 ? 0.02f : -0.02f;
    }
    Pixels misfitting = BLURRY.scaled(1, 0.02);
    assertTrue(
        StartPenalty.of(BLURRY, delta(), misfitting, 1)
            < StartPenalty.of(noisy, delta(), BLURRY, 1));
  }
}
