package io.github.selfdeblur.testimages;

import java.util.Arrays;

/**
 * A square on which light is added. Coordinates are in pixels, pixel centres are at whole numbers;
 * what falls outside the square is lost.
 */
final class Canvas {

  /** A spot is drawn out to this many standard deviations. */
  private static final double REACH = 4;

  private final int size;
  private final double[] light;

  /** An empty square, {@code size} pixels wide and high, everywhere as bright as the ground. */
  Canvas(int size, double ground) {
    this.size = size;
    this.light = new double[size * size];
    Arrays.fill(light, ground);
  }

  void add(int x, int y, double amount) {
    if (x >= 0 && y >= 0 && x < size && y < size) {
      light[y * size + x] += amount;
    }
  }

  /** Shares the amount among the four pixels nearest to the point (bilinear weights). */
  void splat(double x, double y, double amount) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double low = y - top;
    add(left, top, amount * (1 - right) * (1 - low));
    add(left + 1, top, amount * right * (1 - low));
    add(left, top + 1, amount * (1 - right) * low);
    add(left + 1, top + 1, amount * right * low);
  }

  /**
   * Adds a Gaussian spot.
   *
   * @param sigma its standard deviation in pixels
   * @param peak its brightness at the centre
   */
  void spot(double x, double y, double sigma, double peak) {
    int reach = (int) Math.ceil(REACH * sigma);
    int column = (int) Math.rint(x);
    int row = (int) Math.rint(y);
    for (int v = row - reach; v <= row + reach; v++) {
      for (int u = column - reach; u <= column + reach; u++) {
        double squared = (u - x) * (u - x) + (v - y) * (v - y);
        add(u, v, peak * StrictMath.exp(-squared / (2 * sigma * sigma)));
      }
    }
  }

  Plane toPlane() {
    return new Plane(size, size, light);
  }
}
