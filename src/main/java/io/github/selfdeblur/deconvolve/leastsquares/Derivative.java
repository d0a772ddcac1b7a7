package io.github.selfdeblur.deconvolve.leastsquares;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;
import java.util.List;

/**
 * D_f: a derivative of a plane, where its filter lies wholly on the plane. Values of it are stored
 * at the filter's upper left pixel, in planes of the same size; those at the lower and right
 * borders that have none are 0.
 *
 * @param filter its taps; correlated with the plane, not convolved
 * @param factor c_f, its share in the prior
 */
record Derivative(Grid filter, double factor) {

  /** Levin's: [−1 1], its transposed, [−1 2 −1], its transposed, and [−1 1; 1 −1]. */
  static final List<Derivative> ALL =
      List.of(
          of(0.1, 2, -1, 1),
          of(0.1, 1, -1, 1),
          of(0.025, 3, -1, 2, -1),
          of(0.025, 1, -1, 2, -1),
          of(0.025, 2, -1, 1, 1, -1));

  private static Derivative of(double factor, int width, float... taps) {
    return new Derivative(new Grid(taps, width, taps.length / width), factor);
  }

  /** D x of a height × width plane into one of the same size. */
  void apply(float[] x, float[] result, int width) {
    int height = x.length / width;
    Arrays.fill(result, 0);
    for (int row = 0; row <= height - filter.height(); row++) {
      add(x, row * width, result, row * width, width);
    }
  }

  /** Adds Dᵀ(weights · D x) to the result; all planes height × width. */
  void addNormal(float[] x, float[] weights, float[] result, int width) {
    int height = x.length / width;
    float[] line = new float[width];
    for (int row = 0; row <= height - filter.height(); row++) {
      int start = row * width;
      Arrays.fill(line, 0);
      add(x, start, line, 0, width);
      for (int i = 0; i < width; i++) {
        line[i] *= weights[start + i];
      }
      for (int tap = 0; tap < filter.values().length; tap++) {
        float factor = filter.values()[tap];
        int to = start + offset(tap, width);
        for (int i = 0; i <= width - filter.width(); i++) {
          result[to + i] += factor * line[i];
        }
      }
    }
  }

  /** Adds a row of D x. */
  private void add(float[] x, int from, float[] result, int to, int width) {
    for (int tap = 0; tap < filter.values().length; tap++) {
      float factor = filter.values()[tap];
      int at = from + offset(tap, width);
      for (int i = 0; i <= width - filter.width(); i++) {
        result[to + i] += factor * x[at + i];
      }
    }
  }

  private int offset(int tap, int width) {
    return tap / filter.width() * width + tap % filter.width();
  }
}
