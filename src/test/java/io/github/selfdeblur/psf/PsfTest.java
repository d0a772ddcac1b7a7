package io.github.selfdeblur.psf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PsfTest {

  @Test
  void valuesOfAnySumBecomeAPsf() {
    Psf psf = Psf.normalised(new Grid(new float[] {1, 2, 5}, 3, 1), 2, 0);
    assertArrayEquals(new float[] {0.125f, 0.25f, 0.625f}, psf.values().values());
  }

  @Test
  void whatIsNoPsfIsRefused() {
    refused(
        "Every value of the PSF must be a finite number of at least 0, got -1.0.",
        () -> Psf.normalised(new Grid(new float[] {2, -1}, 2), 0));
    refused(
        "Every value of the PSF must be a finite number of at least 0, got NaN.",
        () -> Psf.normalised(new Grid(new float[] {Float.NaN, 1}, 2), 0));
    refused(
        "The PSF must not be zero everywhere.",
        () -> Psf.normalised(new Grid(new float[] {0, 0}, 2), 0));
    refused(
        "The PSF's origin must lie in its support of [2] px, got [2].",
        () -> Psf.normalised(new Grid(new float[] {1, 1}, 2), 2));
  }

  private static void refused(String sentence, Executable making) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, making).getMessage());
  }

  @Test
  void zerosMoveTheOriginToTheMiddle() {
    Psf psf = new Psf(new Grid(new float[] {0.25f, 0.75f, 0, 0}, 2, 2), 1, 0);
    Psf centred = psf.originInTheMiddle();
    assertArrayEquals(new int[] {3, 3}, centred.size());
    assertArrayEquals(new int[] {1, 1}, centred.origin());
    assertArrayEquals(new float[] {0, 0, 0, 0.25f, 0.75f, 0, 0, 0, 0}, centred.values().values());
  }

  /** The width of a Gaussian follows the size of its pixels, along each axis by itself. */
  @Test
  void smallerPixelsWidenAPsfAndLargerOnesNarrowIt() {
    Grid gaussian = gaussian(3, 3, 4);
    Psf psf = Psf.normalised(gaussian, 10, 10, 10);
    double[] before = deviations(psf);
    Psf scaled = psf.rescaled(2, 1, 0.5);
    double[] after = deviations(scaled);
    assertEquals(2 * before[0], after[0], 0.02 * after[0]);
    assertEquals(before[1], after[1], 1e-3);
    assertEquals(before[2] / 2, after[2], 0.1 * after[2]);
    assertArrayEquals(new int[] {41, 21, 11}, scaled.size());
    assertArrayEquals(new int[] {20, 10, 5}, scaled.origin());
    assertEquals(1, scaled.values().sum(), 1e-5);
  }

  /** 21 px along each axis. */
  private static Grid gaussian(double... sigmas) {
    Grid grid = Grid.zeros(21, 21, 21);
    for (int i = 0; i < grid.values().length; i++) {
      int[] at = {i % 21, i / 21 % 21, i / 441};
      double exponent = 0;
      for (int axis = 0; axis < 3; axis++) {
        exponent += Math.pow((at[axis] - 10) / sigmas[axis], 2) / 2;
      }
      grid.values()[i] = (float) Math.exp(-exponent);
    }
    return grid;
  }

  private static double[] deviations(Psf psf) {
    double[] squares = new double[3];
    int[] size = psf.size();
    for (int i = 0; i < psf.values().values().length; i++) {
      int[] at = {i % size[0], i / size[0] % size[1], i / (size[0] * size[1])};
      for (int axis = 0; axis < 3; axis++) {
        squares[axis] += psf.values().values()[i] * Math.pow(at[axis] - psf.origin()[axis], 2);
      }
    }
    return new double[] {Math.sqrt(squares[0]), Math.sqrt(squares[1]), Math.sqrt(squares[2])};
  }
}
