package io.github.selfdeblur.psf.family;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmearedTest {

  private static final PeriodicGrid GRID = new PeriodicGrid(64);
  private static final FixedPsf POINT = FixedPsf.of("point", new Grid(new float[] {1}, 1, 1), GRID);

  private static double[] psf(TransferFamily family, double... parameters) {
    return GRID.values(family.transfer(parameters));
  }

  /** Cholesky's factor (2, 0.6, 1.5) is that of variances 4 and 2.61 and a covariance of 1.2. */
  @Test
  void aGaussianHasItsCovariance() {
    double[] psf = psf(Smeared.byGaussian(GRID, POINT), 2, 0.6, 1.5);
    double[] moments = new double[3];
    for (int y = -31; y < 32; y++) {
      for (int x = -31; x < 32; x++) {
        double value = psf[GRID.index(x, y)];
        moments[0] += value * x * x;
        moments[1] += value * x * y;
        moments[2] += value * y * y;
      }
    }
    assertArrayEquals(new double[] {4, 1.2, 2.61}, moments, 1e-4);
  }

  @Test
  void aGaussianAloneIsSeenByPixels() {
    double[] psf = psf(Smeared.gaussian(GRID), 1.5, 0, 1.5);
    assertEquals(1.5 * 1.5 + 1.0 / 12, PeriodicGridTest.variance(psf, GRID), 1e-4);
    assertEquals(1, Arrays.stream(psf).sum(), 1e-12);
  }

  /** A line of 8 px is blind for 8, 4, … px along it, and for nothing across it. */
  @Test
  void aDriftHasZeros() {
    double[] power = Smeared.byDrift(GRID, POINT).power(new double[] {8, 0});
    assertEquals(0, power[8], 1e-12);
    assertEquals(0, power[16], 1e-12);
    assertEquals(Math.pow(Math.sin(Math.PI / 2) / (Math.PI / 2), 2), power[4], 1e-12);
    assertEquals(1, power[8 * 64], 1e-12);
    double[] slanted = Smeared.byDrift(GRID, POINT).power(new double[] {4, 4});
    assertEquals(0, slanted[8 * 64 + 8], 1e-12);
    assertEquals(1, slanted[8 * 64 + 56], 1e-12);
  }

  @Test
  void withoutSmearTheOpticsAreLeft() {
    double[] optics = POINT.power(new double[0]);
    assertArrayEquals(optics, Smeared.byDrift(GRID, POINT).power(new double[] {0, 0}), 1e-12);
    double[] none = Smeared.byGaussian(GRID, POINT).power(new double[3]);
    assertArrayEquals(optics, none, 1e-12);
  }

  @Test
  void thePowerIsThatOfTheTransferFunctionFromEveryStart() {
    for (Smeared family :
        new Smeared[] {
          Smeared.byDrift(GRID, POINT), Smeared.byGaussian(GRID, POINT), Smeared.gaussian(GRID)
        }) {
      assertTrue(family.starts().size() > 1);
      for (double[] start : family.starts()) {
        assertEquals(family.priors().size(), start.length);
        assertArrayEquals(GRID.power(family.transfer(start)), family.power(start), 1e-12);
      }
    }
  }
}
