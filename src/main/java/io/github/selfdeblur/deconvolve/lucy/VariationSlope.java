package io.github.selfdeblur.deconvolve.lucy;

import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.grid.Workers;
import java.util.Arrays;

/**
 * The total variation Σ|∇x| of a grid; ∇ takes the differences to the next px along each axis. Not
 * for use by two threads at a time.
 */
final class VariationSlope {

  /** Slopes below it, on the scale on which 1 is white, count as flat. */
  private static final float FLAT = 1e-3f;

  private final int[] size;
  private final int rows;

  /** From a px to the next one along each axis. */
  private final int[] steps;

  private final Workers workers;

  /** 1 / |∇x|. */
  private final float[] inverse;

  private final float[] divergence;

  /**
   * @param size of the grid, px
   */
  VariationSlope(int[] size, Workers workers) {
    this.size = size.clone();
    this.workers = workers;
    int px = Size.px(size);
    rows = px / size[0];
    steps = new int[size.length];
    Arrays.setAll(steps, axis -> Size.px(Arrays.copyOf(size, axis)));
    inverse = new float[px];
    divergence = new float[px];
  }

  /**
   * div(∇x / |∇x|), the direction in which total variation falls; −2n to 2n in n dimensions. To be
   * read before the next call.
   */
  float[] curvature(float[] x) {
    eachRow(row -> lengths(x, row));
    eachRow(row -> divergence(x, row));
    return divergence;
  }

  private interface Row {
    void at(int row);
  }

  private void eachRow(Row work) {
    workers.split(
        rows,
        1,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            work.at(row);
          }
        });
  }

  private void lengths(float[] x, int row) {
    int start = row * size[0];
    int end = start + size[0];
    for (int i = start; i < end - 1; i++) {
      float slope = x[i + 1] - x[i];
      inverse[i] = FLAT * FLAT + slope * slope;
    }
    inverse[end - 1] = FLAT * FLAT;
    for (int axis = 1; axis < size.length; axis++) {
      int step = steps[axis];
      if (start / step % size[axis] < size[axis] - 1) {
        for (int i = start; i < end; i++) {
          float slope = x[i + step] - x[i];
          inverse[i] += slope * slope;
        }
      }
    }
    for (int i = start; i < end; i++) {
      inverse[i] = 1 / (float) Math.sqrt(inverse[i]);
    }
  }

  private void divergence(float[] x, int row) {
    int start = row * size[0];
    int end = start + size[0];
    float before = 0;
    for (int i = start; i < end - 1; i++) {
      float slope = (x[i + 1] - x[i]) * inverse[i];
      divergence[i] = slope - before;
      before = slope;
    }
    divergence[end - 1] = -before;
    for (int axis = 1; axis < size.length; axis++) {
      int step = steps[axis];
      int position = start / step % size[axis];
      if (position < size[axis] - 1) {
        for (int i = start; i < end; i++) {
          divergence[i] += (x[i + step] - x[i]) * inverse[i];
        }
      }
      if (position > 0) {
        for (int i = start; i < end; i++) {
          divergence[i] -= (x[i] - x[i - step]) * inverse[i - step];
        }
      }
    }
  }
}
