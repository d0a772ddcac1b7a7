package io.github.selfdeblur.grid;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Weighted sums along one axis of a grid of any number of dimensions: several axes in turn are a
 * separable filter. The new px i is the sum of weights[i][j] times the old px first[i] + j.
 */
public record AxisFilter(int[] first, double[][] weights) {

  /** The same taps everywhere that all of them lie on {@code from} px. */
  static AxisFilter window(int from, double... taps) {
    int[] first = IntStream.rangeClosed(0, from - taps.length).toArray();
    double[][] weights = new double[first.length][];
    Arrays.fill(weights, taps);
    return new AxisFilter(first, weights);
  }

  /** Taps around each of so many px, zeros beyond the border. */
  public static AxisFilter centred(int px, double... taps) {
    int reach = taps.length / 2;
    int[] first = new int[px];
    double[][] weights = new double[px][];
    for (int i = 0; i < px; i++) {
      first[i] = Math.max(0, i - reach);
      int last = Math.min(px - 1, i + reach);
      weights[i] = Arrays.copyOfRange(taps, first[i] - i + reach, last - i + reach + 1);
    }
    return new AxisFilter(first, weights);
  }

  /** Averages under a triangle of twice the new px's width. */
  static AxisFilter shrinking(int from, int to) {
    double step = (double) from / to;
    int[] first = new int[to];
    double[][] weights = new double[to][];
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * step - 0.5;
      first[i] = Math.max(0, (int) Math.ceil(centre - step));
      int last = Math.min(from - 1, (int) Math.floor(centre + step));
      weights[i] = new double[last - first[i] + 1];
      double sum = 0;
      for (int j = 0; j < weights[i].length; j++) {
        weights[i][j] = Math.max(0, 1 - Math.abs(first[i] + j - centre) / step);
        sum += weights[i][j];
      }
      for (int j = 0; j < weights[i].length; j++) {
        weights[i][j] /= sum;
      }
    }
    return new AxisFilter(first, weights);
  }

  /** Linear between px, around the same centre, 0 beyond the last ones. */
  static AxisFilter enlarging(int from, int to, double factor) {
    int[] first = new int[to];
    double[][] weights = new double[to][];
    for (int i = 0; i < to; i++) {
      double at = (i - (to - 1) / 2.0) / factor + (from - 1) / 2.0;
      int left = (int) Math.floor(at);
      double right = at - left;
      first[i] = Math.max(0, Math.min(from - 1, left));
      if (left < -1 || left >= from) {
        weights[i] = new double[0];
      } else if (left == -1) {
        weights[i] = new double[] {right};
      } else if (left == from - 1) {
        weights[i] = new double[] {1 - right};
      } else {
        weights[i] = new double[] {1 - right, right};
      }
    }
    return new AxisFilter(first, weights);
  }

  /**
   * Px that are {@code factor} times as small: linear between old ones, and where the new ones are
   * further apart averages as in {@link #shrinking}, but with 0 beyond the last ones.
   */
  static AxisFilter scaling(int from, int to, double factor) {
    if (factor >= 1) {
      return enlarging(from, to, factor);
    }
    double step = 1 / factor;
    int[] first = new int[to];
    double[][] weights = new double[to][];
    for (int i = 0; i < to; i++) {
      double centre = (i - (to - 1) / 2.0) * step + (from - 1) / 2.0;
      first[i] = Math.max(0, (int) Math.ceil(centre - step));
      int last = Math.min(from - 1, (int) Math.floor(centre + step));
      weights[i] = new double[Math.max(0, last - first[i] + 1)];
      for (int j = 0; j < weights[i].length; j++) {
        weights[i][j] = (1 - Math.abs(first[i] + j - centre) / step) / step;
      }
    }
    return new AxisFilter(first, weights);
  }

  /** The new number of px along the axis. */
  int size() {
    return first.length;
  }

  /** The sums in units of {@code norm}, rounded. */
  public Grid along(int axis, Grid grid, double norm) {
    double[] sums = along(axis, DoublePlane.of(grid).values(), grid.size());
    int[] size = grid.size().clone();
    size[axis] = size();
    Grid rounded = Grid.zeros(size);
    for (int i = 0; i < sums.length; i++) {
      rounded.values()[i] = (float) (sums[i] / norm);
    }
    return rounded;
  }

  /**
   * The sums.
   *
   * @param old values of a grid of that size
   */
  double[] along(int axis, double[] old, int... size) {
    int stride = Size.px(Arrays.copyOf(size, axis));
    int block = stride * size[axis];
    double[] sums = new double[Size.px(size) / size[axis] * size()];
    for (int i = 0, start = 0; i < sums.length; start += block) {
      for (int to = 0; to < size(); to++) {
        for (int line = 0; line < stride; line++, i++) {
          sums[i] = sum(old, start + first[to] * stride + line, stride, weights[to]);
        }
      }
    }
    return sums;
  }

  private static double sum(double[] old, int first, int stride, double[] weights) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j] * old[first + j * stride];
    }
    return sum;
  }
}
