package io.github.selfdeblur.deconvolve.leastsquares;

import io.github.selfdeblur.grid.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * D_f: a derivative of a grid, where its filter lies wholly on the grid. Values of it are stored at
 * the filter's first pixel, in grids of the same size; those at the far borders that have none are
 * 0.
 *
 * @param filter its taps; correlated with the grid, not convolved
 * @param factor c_f, its share in the prior
 */
record Derivative(Grid filter, double factor) {

  /**
   * Levin's, of a plane [−1 1], its transposed, [−1 2 −1], its transposed, and [−1 1; 1 −1]; of
   * stacks the same along each axis and each pair of axes.
   */
  static List<Derivative> in(int dimensions) {
    List<Derivative> all = new ArrayList<>();
    for (int axis = 0; axis < dimensions; axis++) {
      all.add(along(axis, dimensions, DerivativePenalty.FIRST, -1, 1));
    }
    for (int axis = 0; axis < dimensions; axis++) {
      all.add(along(axis, dimensions, DerivativePenalty.SECOND, -1, 2, -1));
    }
    for (int other = 1; other < dimensions; other++) {
      for (int axis = 0; axis < other; axis++) {
        int[] size = ones(dimensions);
        size[axis] = 2;
        size[other] = 2;
        all.add(
            new Derivative(new Grid(new float[] {-1, 1, 1, -1}, size), DerivativePenalty.SECOND));
      }
    }
    return all;
  }

  private static Derivative along(int axis, int dimensions, double factor, float... taps) {
    int[] size = ones(dimensions);
    size[axis] = taps.length;
    return new Derivative(new Grid(taps, size), factor);
  }

  private static int[] ones(int dimensions) {
    int[] size = new int[dimensions];
    Arrays.fill(size, 1);
    return size;
  }

  /** D x of some rows into a grid of the same size. */
  void apply(Grid x, int fromRow, int toRow, float[] result) {
    int[] offsets = offsets(x.size());
    Arrays.fill(result, fromRow * x.width(), toRow * x.width(), 0);
    for (int row = fromRow; row < toRow; row++) {
      if (holds(x, row)) {
        int start = row * x.width();
        add(x, start, offsets, result, start);
      }
    }
  }

  /**
   * Adds Dᵀ(weights · D x) to the result, D x being 0 but in some rows; all grids are of x's size.
   */
  void addNormal(Grid x, int fromRow, int toRow, float[] weights, float[] result) {
    int[] offsets = offsets(x.size());
    int width = x.width();
    float[] line = new float[width];
    for (int row = fromRow; row < toRow; row++) {
      if (!holds(x, row)) {
        continue;
      }
      int start = row * width;
      Arrays.fill(line, 0);
      add(x, start, offsets, line, 0);
      for (int i = 0; i < width; i++) {
        line[i] *= weights[start + i];
      }
      for (int tap = 0; tap < offsets.length; tap++) {
        float weight = filter.values()[tap];
        int to = start + offsets[tap];
        for (int i = 0; i <= width - filter.width(); i++) {
          result[to + i] += weight * line[i];
        }
      }
    }
  }

  /** Adds a row of D x. */
  private void add(Grid x, int from, int[] offsets, float[] result, int to) {
    float[] values = x.values();
    for (int tap = 0; tap < offsets.length; tap++) {
      float weight = filter.values()[tap];
      int at = from + offsets[tap];
      for (int i = 0; i <= x.width() - filter.width(); i++) {
        result[to + i] += weight * values[at + i];
      }
    }
  }

  /** Whether the filter lies on the grid where its first row is this one. */
  private boolean holds(Grid x, int row) {
    int rest = row;
    for (int axis = 1; axis < x.dimensions(); axis++) {
      if (rest % x.size()[axis] > x.size()[axis] - filter.size()[axis]) {
        return false;
      }
      rest /= x.size()[axis];
    }
    return true;
  }

  /** How far each tap is from the first in a grid's values. */
  private int[] offsets(int[] size) {
    int[] offsets = new int[filter.values().length];
    for (int tap = 0; tap < offsets.length; tap++) {
      int rest = tap;
      int step = 1;
      for (int axis = 0; axis < size.length; axis++) {
        offsets[tap] += rest % filter.size()[axis] * step;
        step *= size[axis];
        rest /= filter.size()[axis];
      }
    }
    return offsets;
  }
}
