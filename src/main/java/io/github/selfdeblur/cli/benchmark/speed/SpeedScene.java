package io.github.selfdeblur.cli.benchmark.speed;

import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import java.util.Arrays;
import java.util.Random;

/**
 * An image to be timed: blurred points of light with noise. The same in every run.
 *
 * @param blurry in grey values of 16 bits
 * @param psf a Gaussian in its support
 */
record SpeedScene(Grid blurry, Psf psf) {

  private static final double BACKGROUND = 400;
  private static final double BRIGHTEST = 40_000;
  private static final double NOISE = 20;

  /** px for each of the points of light. */
  private static final int PX_PER_POINT = 12;

  /**
   * @param psfSide px of the PSF along every axis
   * @param size px of the image along each axis
   */
  static SpeedScene of(int psfSide, int... size) {
    int[] support = new int[size.length];
    Arrays.fill(support, psfSide);
    Psf psf = gaussian(support, psfSide / 8.0);
    Random random = new Random(0);
    Grid sharp = Grid.zeros(size);
    float[] light = sharp.values();
    for (int point = 0; point < light.length / PX_PER_POINT; point++) {
      light[random.nextInt(light.length)] += (float) (BRIGHTEST * random.nextDouble());
    }
    Grid blurry = Blur.of(sharp, psf, 1);
    float[] values = blurry.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.max(0, values[i] + BACKGROUND + NOISE * random.nextGaussian());
    }
    return new SpeedScene(blurry, psf);
  }

  private static Psf gaussian(int[] size, double sigmaPx) {
    Grid grid = Grid.zeros(size);
    int[] middle = Grid.middle(size);
    for (int row = 0; row < grid.rows(); row++) {
      int[] position = grid.positionOf(row);
      double square = 0;
      for (int axis = 1; axis < size.length; axis++) {
        square += Math.pow(position[axis] - middle[axis], 2);
      }
      for (int x = 0; x < size[0]; x++) {
        double all = square + Math.pow(x - middle[0], 2);
        grid.values()[row * size[0] + x] = (float) Math.exp(-all / (2 * sigmaPx * sigmaPx));
      }
    }
    return Psf.normalised(grid, middle);
  }
}
