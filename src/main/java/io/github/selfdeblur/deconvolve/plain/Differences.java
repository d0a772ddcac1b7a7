package io.github.selfdeblur.deconvolve.plain;

import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.grid.Workers;
import java.util.Arrays;

/**
 * Σ_d D_dᵀ f(D_d x), (D_d x)(p) the difference to the next px along axis d.
 *
 * @param size of x, px
 */
record Differences(Workers workers, int... size) {

  /** What becomes of a difference. */
  @FunctionalInterface
  interface Change {
    float of(float difference);
  }

  /** Adds it to a sum. */
  void add(float[] x, float[] sum, Change change) {
    int rows = x.length / size[0];
    workers.split(
        rows,
        1,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            addRow(x, sum, row, change);
          }
        });
  }

  /** All that is added to one row, so that no thread writes what another one does. */
  private void addRow(float[] x, float[] sum, int row, Change change) {
    int start = row * size[0];
    int end = start + size[0];
    float before = 0;
    for (int i = start; i < end; i++) {
      float after = i + 1 < end ? change.of(x[i + 1] - x[i]) : 0;
      sum[i] += before - after;
      before = after;
    }
    for (int axis = 1; axis < size.length; axis++) {
      int step = Size.px(Arrays.copyOf(size, axis));
      int position = start / step % size[axis];
      if (position > 0) {
        for (int i = start; i < end; i++) {
          sum[i] += change.of(x[i] - x[i - step]);
        }
      }
      if (position + 1 < size[axis]) {
        for (int i = start; i < end; i++) {
          sum[i] -= change.of(x[i + step] - x[i]);
        }
      }
    }
  }
}
