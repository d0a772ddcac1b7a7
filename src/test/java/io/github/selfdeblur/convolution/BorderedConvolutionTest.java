package io.github.selfdeblur.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.Psf;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BorderedConvolutionTest {

  private static final int[] OBSERVED = {7, 5, 4};
  private static final int[] START = {2, 3, 1};
  private static final int[] LATENT = {12, 10, 6};

  private static Psf psf() {
    Random random = new Random(4);
    float[] values = new float[3 * 4 * 5];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    return Psf.normalised(new Grid(values, 3, 4, 5), 1, 1, 2);
  }

  private static float[] random(int seed, int count) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }

  /** A point in the room shows where the PSF reaches into the blurry grid. */
  @Test
  void aPointBecomesThePsf() {
    BorderedConvolution convolution =
        new BorderedConvolution(psf(), OBSERVED, START, LATENT, new Workers(2));
    Grid x = Grid.zeros(LATENT);
    x.values()[(3 * 10 + 5) * 12 + 6] = 1;
    Grid y = Grid.zeros(OBSERVED);
    convolution.blur(x.values(), y.values());
    // The point lies at px (4, 2, 2) of the blurry grid, the PSF's origin at (1, 1, 2).
    assertEquals(
        psf().values().values()[(2 * 4 + 1) * 3 + 1], y.values()[(2 * 5 + 2) * 7 + 4], 1e-6);
    assertEquals(
        psf().values().values()[(0 * 4 + 3) * 3 + 2], y.values()[(0 * 5 + 4) * 7 + 5], 1e-6);
  }

  @Test
  void adjointIsTheAdjoint() {
    BorderedConvolution convolution =
        new BorderedConvolution(psf(), OBSERVED, START, LATENT, new Workers(1));
    float[] x = random(1, 12 * 10 * 6);
    float[] y = random(2, 7 * 5 * 4);
    float[] blurred = new float[y.length];
    float[] back = new float[x.length];
    convolution.blur(x, blurred);
    convolution.adjoint(y, back);
    assertEquals(product(blurred, y), product(x, back), 1e-3);
  }

  @Test
  void threadsDoNotMatter() {
    float[] x = random(3, 12 * 10 * 6);
    float[] one = new float[7 * 5 * 4];
    float[] three = new float[one.length];
    new BorderedConvolution(psf(), OBSERVED, START, LATENT, new Workers(1)).blur(x, one);
    new BorderedConvolution(psf(), OBSERVED, START, LATENT, new Workers(3)).blur(x, three);
    assertArrayEquals(one, three);
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
