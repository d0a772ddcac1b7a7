package io.github.selfdeblur.psf.likelihood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class SpecimenSpectrumTest {

  private static final SpecimenPrior PRIOR = new SpecimenPrior();
  private static final int BUMPS = 8;

  private static double[] parameters(double... first) {
    double[] parameters = new double[PRIOR.priors().size()];
    System.arraycopy(first, 0, parameters, 0, first.length);
    return parameters;
  }

  /** ln(1 / power) along x. */
  private static double log(double frequency, double... first) {
    return Math.log(new SpecimenSpectrum(parameters(first), 1).noiseOverSpecimen(frequency, 0));
  }

  @Test
  void aSlopeIsAPowerLaw() {
    double[] law = parameters(Math.log(5), 3);
    SpecimenSpectrum spectrum = new SpecimenSpectrum(law, 0.02);
    assertEquals(0.02 / 5, spectrum.noiseOverSpecimen(0.06, -0.08), 1e-9);
    assertEquals(0.02 / 5 * 8, spectrum.noiseOverSpecimen(0, 0.2), 1e-9);
    assertTrue(Double.isFinite(spectrum.noiseOverSpecimen(0, 0)));
  }

  /** Each parameter of the bend is what the slope grows by from 0 to 1 cycle/px. */
  @Test
  void aBendMakesThePowerFallFasterAtHighFrequencies() {
    for (double frequency : new double[] {0.05, 0.1, 0.3}) {
      double step = 1e-4;
      double slope =
          (log(frequency * (1 + step), 0, 3, 4) - log(frequency * (1 - step), 0, 3, 4))
              / (2 * step);
      assertEquals(3 + 4 * (frequency - 0.1), slope, 1e-5);
    }
  }

  @Test
  void oppositeFrequenciesHaveTheSamePower() {
    double[] all = new double[PRIOR.priors().size()];
    for (int p = 0; p < all.length; p++) {
      all[p] = 0.1 * (p + 1);
    }
    SpecimenSpectrum spectrum = new SpecimenSpectrum(all, 1);
    double power = spectrum.noiseOverSpecimen(0.07, 0.11);
    assertEquals(power, spectrum.noiseOverSpecimen(-0.07, -0.11), 1e-9 * power);
  }

  @Test
  void bumpsTogetherAreFlatWhereTheyStand() {
    for (double frequency : new double[] {0.018, 0.03, 0.1, 0.234, 0.4}) {
      double[] shapes = PRIOR.shapes(frequency, 0.3);
      double sum = 0;
      for (int p = shapes.length - BUMPS; p < shapes.length; p++) {
        sum += shapes[p];
      }
      assertEquals(1, sum, 1e-9);
    }
  }

  @Test
  void shapesOfAPlaneAreThoseOfItsFrequencies() {
    WelchSpectrum welch = new WelchSpectrum(Grid.zeros(32, 32), Double.NaN);
    SpecimenShapes shapes = new SpecimenShapes(welch);
    assertEquals(PRIOR.priors(), shapes.priors());
    int at = 3 * 32 + 28;
    double[] here = new double[PRIOR.priors().size()];
    for (int p = 0; p < here.length; p++) {
      here[p] = shapes.of(p)[at];
    }
    assertArrayEquals(PRIOR.shapes(5.0 / 32, Math.atan2(3, -4)), here, 1e-12);
    assertTrue(Double.isFinite(shapes.of(1)[0]), "at frequency 0");
  }
}
