package io.github.selfdeblur.deconvolve.lucy;

import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.grid.Workers;
import java.util.Arrays;

/**
 * The total variation Σ|∇x| of a grid; ∇ takes the differences to the next px along each axis.
 * Slabs, which are all that has one coordinate along the last axis, are worked on one after the
 * other, so that nothing of the grid's size is stored.
 */
public final class VariationSlope {

  /** Slopes below it, on the scale on which 1 is white, count as flat. */
  public static final float FLAT = 1e-3f;

  private final int[] size;

  /** From a px to the next one along each axis. */
  private final int[] steps;

  private final Workers workers;

  /**
   * @param size of the grid, px
   */
  public VariationSlope(int[] size, Workers workers) {
    this.size = size.clone();
    this.workers = workers;
    steps = new int[size.length];
    Arrays.setAll(steps, axis -> Size.px(Arrays.copyOf(size, axis)));
  }

  /** What is done with a row. */
  @FunctionalInterface
  public interface Row {
    /**
     * @param start of the row in the grid
     * @param divergence div(∇x / |∇x|), the direction in which total variation falls; −2n to 2n in
     *     n dimensions; of this row, overwritten by the next one
     */
    void at(int start, float[] divergence);
  }

  /** Each row is worked on by one thread, which may overwrite what belongs to it, but not x. */
  public void eachRow(float[] x, Row work) {
    workers.split(size[size.length - 1], 1, (from, to) -> new Slabs(x).eachRow(from, to, work));
  }

  /** One thread's slabs. */
  private final class Slabs {

    private final float[] x;
    private final int slab = steps[size.length - 1];
    private final float[] divergence = new float[size[0]];

    /** 1 / |∇x| of the slab before, then of the one at work, which follows it. */
    private final float[] inverse = new float[2 * slab];

    Slabs(float[] x) {
      this.x = x;
    }

    void eachRow(int from, int to, Row work) {
      if (from > 0) {
        lengths(from - 1);
      }
      for (int number = from; number < to; number++) {
        System.arraycopy(inverse, slab, inverse, 0, slab);
        lengths(number);
        for (int start = number * slab; start < (number + 1) * slab; start += size[0]) {
          divergence(start, start - (number - 1) * slab);
          work.at(start, divergence);
        }
      }
    }

    private void lengths(int number) {
      for (int start = number * slab; start < (number + 1) * slab; start += size[0]) {
        lengths(start, start - (number - 1) * slab);
      }
    }

    /** Of a row, which starts at {@code to} in the two slabs. */
    private void lengths(int start, int to) {
      int width = size[0];
      for (int i = 0; i < width - 1; i++) {
        float slope = x[start + i + 1] - x[start + i];
        inverse[to + i] = FLAT * FLAT + slope * slope;
      }
      inverse[to + width - 1] = FLAT * FLAT;
      for (int axis = 1; axis < size.length; axis++) {
        int step = steps[axis];
        if (start / step % size[axis] < size[axis] - 1) {
          for (int i = 0; i < width; i++) {
            float slope = x[start + i + step] - x[start + i];
            inverse[to + i] += slope * slope;
          }
        }
      }
      for (int i = to; i < to + width; i++) {
        inverse[i] = 1 / (float) Math.sqrt(inverse[i]);
      }
    }

    private void divergence(int start, int to) {
      int width = size[0];
      float before = 0;
      for (int i = 0; i < width - 1; i++) {
        float slope = (x[start + i + 1] - x[start + i]) * inverse[to + i];
        divergence[i] = slope - before;
        before = slope;
      }
      divergence[width - 1] = -before;
      for (int axis = 1; axis < size.length; axis++) {
        int step = steps[axis];
        int position = start / step % size[axis];
        if (position < size[axis] - 1) {
          for (int i = 0; i < width; i++) {
            divergence[i] += (x[start + i + step] - x[start + i]) * inverse[to + i];
          }
        }
        if (position > 0) {
          for (int i = 0; i < width; i++) {
            int at = start + i;
            divergence[i] -= (x[at] - x[at - step]) * inverse[to + i - step];
          }
        }
      }
    }
  }
}
