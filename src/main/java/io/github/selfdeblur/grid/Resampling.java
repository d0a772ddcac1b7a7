package io.github.selfdeblur.grid;

/** Planes of another size. */
public final class Resampling {

  private Resampling() {}

  /**
   * The plane on fewer pixels, width × height: averages under a triangle of twice the new pixel's
   * width, so that what the smaller plane cannot hold does not alias.
   */
  public static Grid shrink(Grid plane, int width, int height) {
    if (width == plane.width() && height == plane.height()) {
      return plane;
    }
    Axis across = Axis.shrinking(plane.width(), width);
    Axis down = Axis.shrinking(plane.height(), height);
    return resample(plane, across, down);
  }

  /**
   * About what is left of white noise, as a share of its standard deviation, at 1/shrink of the
   * size.
   */
  public static double noiseShare(int shrink) {
    return shrink == 1 ? 1 : 2.0 / (3 * shrink); // the triangle's root sum of squares, both ways
  }

  /**
   * The plane on a grid whose pixels are {@code factor} times as small, width × height of them
   * around the same centre: linear between pixels, {@code 0} beyond the last ones.
   */
  public static Grid enlarge(Grid plane, double factor, int width, int height) {
    Axis across = Axis.enlarging(plane.width(), width, factor);
    Axis down = Axis.enlarging(plane.height(), height, factor);
    return resample(plane, across, down);
  }

  /**
   * The plane on {@code height} rows that are {@code factor} times as close, around the same
   * centre, {@code 0} beyond the last ones: linear between rows, and where the new ones are further
   * apart averages as in {@link #shrink}.
   */
  public static Grid rescaleRows(Grid plane, double factor, int height) {
    Axis same = Axis.enlarging(plane.width(), plane.width(), 1);
    return resample(plane, same, Axis.scaling(plane.height(), height, factor));
  }

  private static Grid resample(Grid plane, Axis across, Axis down) {
    int width = across.size();
    float[] rows = new float[plane.height() * width];
    for (int y = 0; y < plane.height(); y++) {
      for (int x = 0; x < width; x++) {
        rows[y * width + x] = across.value(plane.values(), y * plane.width(), 1, x);
      }
    }
    float[] values = new float[down.size() * width];
    for (int y = 0; y < down.size(); y++) {
      for (int x = 0; x < width; x++) {
        values[y * width + x] = down.value(rows, x, width, y);
      }
    }
    return new Grid(values, width, down.size());
  }

  /** New pixel i is the sum of weights[i][j] times old pixel first[i] + j. */
  private record Axis(int[] first, double[][] weights) {

    static Axis shrinking(int from, int to) {
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
      return new Axis(first, weights);
    }

    static Axis enlarging(int from, int to, double factor) {
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
      return new Axis(first, weights);
    }

    static Axis scaling(int from, int to, double factor) {
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
      return new Axis(first, weights);
    }

    int size() {
      return first.length;
    }

    float value(float[] values, int offset, int stride, int i) {
      double sum = 0;
      for (int j = 0; j < weights[i].length; j++) {
        sum += weights[i][j] * values[offset + (first[i] + j) * stride];
      }
      return (float) sum;
    }
  }
}
