package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;

/**
 * Blocks of 3 × 3 px all over an image or a stack: their light, and the fine detail in them, which
 * is noise where the image is smooth.
 *
 * @param means of each block
 * @param middles the median of each block, which a lone hot px does not move
 * @param details the second difference along both axes, of norm 1; its absolute value
 * @param empty how many more blocks have the least value in all their px
 * @param least that value
 */
record NoiseBlocks(double[] means, double[] middles, double[] details, int empty, double least) {

  private static final int SIDE = 3;
  private static final int STEP = 2;
  private static final int PX = SIDE * SIDE;

  /** The second difference along an axis, and the norm of its product with itself. */
  private static final double[] SECOND = {1, -2, 1};

  private static final double SECOND_NORM = 6;

  /** More blocks tell nothing new. */
  private static final int MOST = 1 << 18;

  /** So many px of the very same largest value are no chance but a limit. */
  private static final int LEAST_SATURATED = 4;

  /** Of the range, how fine means are. */
  private static final double GRAIN = 1e-5;

  /**
   * Every second place along both axes, or fewer of a large stack. Blocks that are at a limit tell
   * of no noise: those with all px at the least value are only counted, those with one at a largest
   * that is saturated are left out.
   *
   * @param image a plane or a stack
   */
  static NoiseBlocks of(Grid image) {
    int height = image.height();
    int columns = Math.max(0, (image.width() - 1) / STEP);
    int rows = Math.max(0, (height - 1) / STEP);
    long count = (long) columns * rows * (image.rows() / height);
    int apart = (int) ((count + MOST - 1) / MOST);
    Limits limits = Limits.of(image);
    int most = apart == 0 ? 0 : (int) ((count + apart - 1) / apart);
    double[] means = new double[most];
    double[] middles = new double[most];
    double[] details = new double[most];
    double[] px = new double[PX];
    int kept = 0;
    int empty = 0;
    for (long i = 0; i < count; i += apart) {
      int row = (int) (i / columns);
      int top = row / rows * height + row % rows * STEP;
      double detail = block(image, (int) (i % columns) * STEP, top, px);
      Arrays.sort(px);
      if (px[PX - 1] == limits.least) {
        empty++;
      } else if (limits.allow(px[PX - 1])) {
        means[kept] = limits.rounded(Arrays.stream(px).sum() / PX);
        middles[kept] = px[PX / 2];
        details[kept++] = detail;
      }
    }
    return new NoiseBlocks(
        Arrays.copyOf(means, kept),
        Arrays.copyOf(middles, kept),
        Arrays.copyOf(details, kept),
        empty,
        limits.least);
  }

  /** Reads a block's px; returns its detail. */
  private static double block(Grid image, int left, int top, double[] px) {
    double detail = 0;
    for (int tap = 0; tap < PX; tap++) {
      int row = tap / SIDE;
      int column = tap % SIDE;
      px[tap] = image.values()[(top + row) * image.width() + left + column];
      detail += SECOND[row] * SECOND[column] * px[tap] / SECOND_NORM;
    }
    return Math.abs(detail);
  }

  /** How many there are. */
  int count() {
    return means.length;
  }

  private record Limits(double least, double largest, boolean saturated) {

    static Limits of(Grid image) {
      double largest = image.maximum();
      int atLargest = 0;
      for (float value : image.values()) {
        atLargest += value == largest ? 1 : 0;
      }
      return new Limits(image.minimum(), largest, atLargest >= LEAST_SATURATED);
    }

    /** So coarsely that the unit, in which floats are rounded, does not change the order. */
    double rounded(double mean) {
      double grain = GRAIN * (largest - least);
      return least + grain * Math.rint((mean - least) / grain);
    }

    boolean allow(double brightest) {
      return !(saturated && brightest == largest);
    }
  }
}
