package io.github.selfdeblur.deconvolve.specimen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.deconvolve.plain.PlainBackend;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.likelihood.SpecimenSpectrum;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositiveWienerTest {

  private static final int SIDE = 64;
  private static final double SIGMA = 0.01;
  private static final Psf PSF = Psf.centred(gaussian(9, 1.5));
  private static final Grid SPOTS = spots();
  private static final Grid BLURRY = noisy(Blur.of(SPOTS, PSF, 1));

  /** A power law of slope 2, as strong as spots are. */
  private static final SpecimenSpectrum SPECTRUM =
      new SpecimenSpectrum(parameters(Math.log(0.1), 2), SIGMA * SIGMA);

  private static double[] parameters(double amplitude, double slope) {
    double[] parameters = new double[27];
    parameters[0] = amplitude;
    parameters[1] = slope;
    return parameters;
  }

  private static Grid gaussian(int side, double sigma) {
    Grid psf = Grid.zeros(side, side);
    for (int i = 0; i < psf.values().length; i++) {
      double square = Math.pow(i % side - side / 2, 2) + Math.pow(i / side - side / 2, 2);
      psf.values()[i] = (float) Math.exp(-square / (2 * sigma * sigma));
    }
    return psf.scaled(1 / psf.sum(), 0);
  }

  private static Grid spots() {
    Grid spots = Grid.zeros(SIDE, SIDE);
    Random random = new Random(1);
    for (int n = 0; n < 30; n++) {
      spots.values()[(8 + random.nextInt(48)) * SIDE + 8 + random.nextInt(48)] = 5;
    }
    return spots;
  }

  private static Grid noisy(Grid grid) {
    Random random = new Random(2);
    Grid noisy = Grid.zeros(grid.size());
    for (int i = 0; i < noisy.values().length; i++) {
      noisy.values()[i] = (float) (grid.values()[i] + SIGMA * random.nextGaussian());
    }
    return noisy;
  }

  private static PositiveWiener.Images images(Progress progress) {
    return new PositiveWiener(BLURRY, new PlainBackend(2)).by(PSF, SPECTRUM, progress);
  }

  private static double distance(Grid a, Grid b) {
    double squares = 0;
    for (int i = 0; i < a.values().length; i++) {
      squares += Math.pow(a.values()[i] - b.values()[i], 2);
    }
    return Math.sqrt(squares / a.values().length);
  }

  @Test
  void bothImagesAreNearerToTheTruthAndThePositiveOneMore() {
    PositiveWiener.Images images = images(Progress.NONE);

    double linear = distance(images.linear(), SPOTS);
    double positive = distance(images.positive(), SPOTS);
    assertTrue(linear < 0.95 * distance(BLURRY, SPOTS), linear + "");
    assertTrue(positive < 0.98 * linear, positive + " after " + linear);
    assertTrue(images.linear().minimum() < -0.05, "the filter knows nothing of signs");
    assertEquals(0, images.positive().minimum());
  }

  @Test
  void theExplainedImageDiffersByLittleMoreThanTheNoise() {
    assertEquals(SIGMA, distance(images(Progress.NONE).explained(), BLURRY), 0.8 * SIGMA);
  }

  @Test
  void aStopLeavesTheFiltersImageWithoutItsNegativeLight() {
    PositiveWiener.Images images = images(fraction -> false);

    float[] cut = images.linear().values().clone();
    for (int i = 0; i < cut.length; i++) {
      cut[i] = Math.max(0, cut[i]);
    }
    assertArrayEquals(cut, images.positive().values());
  }
}
