package io.github.selfdeblur.grid;

import java.util.Arrays;

/** Height × width numbers in double precision, row-major. */
public record DoublePlane(double[] values, int width, int height) {

  public static DoublePlane of(Grid pixels) {
    double[] values = new double[pixels.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = pixels.values()[i];
    }
    return new DoublePlane(values, pixels.width(), pixels.height());
  }

  /** Pixel by pixel, for a plane of the same size. */
  public DoublePlane times(DoublePlane other) {
    double[] products = new double[values.length];
    for (int i = 0; i < products.length; i++) {
      products[i] = values[i] * other.values[i];
    }
    return new DoublePlane(products, width, height);
  }

  /** Pixel by pixel, for a plane of the same size. */
  public DoublePlane minus(DoublePlane other) {
    double[] differences = new double[values.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = values[i] - other.values[i];
    }
    return new DoublePlane(differences, width, height);
  }

  public DoublePlane minus(double offset) {
    return new DoublePlane(
        Arrays.stream(values).map(value -> value - offset).toArray(), width, height);
  }

  /** Sums under a window of taps across times taps down, where it lies wholly on the plane. */
  public DoublePlane windowed(double[] across, double[] down) {
    AxisFilter rows = AxisFilter.window(width, across);
    AxisFilter columns = AxisFilter.window(height, down);
    double[] sums = rows.along(0, values, width, height);
    return new DoublePlane(
        columns.along(1, sums, rows.size(), height), rows.size(), columns.size());
  }

  /** With {@code border} zeros added on each side. */
  public DoublePlane padded(int border) {
    int wide = width + 2 * border;
    double[] padded = new double[Size.px(wide, height + 2 * border)];
    for (int y = 0; y < height; y++) {
      System.arraycopy(values, y * width, padded, (y + border) * wide + border, width);
    }
    return new DoublePlane(padded, wide, height + 2 * border);
  }

  /**
   * Every factor-th pixel of the factor × factor box average, first pixel included; beyond the
   * border the image is mirrored, its outermost pixels repeated. The box of an even factor reaches
   * one pixel farther to the right and below (MATLAB's imfilter with 'symmetric').
   */
  public DoublePlane shrunk(int factor) {
    if (factor == 1) {
      return this;
    }
    int smallWidth = (width + factor - 1) / factor;
    int smallHeight = (height + factor - 1) / factor;
    int before = (factor - 1) / 2;
    double[] small = new double[smallWidth * smallHeight];
    for (int i = 0; i < small.length; i++) {
      int left = i % smallWidth * factor - before;
      int top = i / smallWidth * factor - before;
      double sum = 0;
      for (int y = top; y < top + factor; y++) {
        for (int x = left; x < left + factor; x++) {
          sum += values[mirrored(y, height) * width + mirrored(x, width)];
        }
      }
      small[i] = sum / (factor * factor);
    }
    return new DoublePlane(small, smallWidth, smallHeight);
  }

  private static int mirrored(int position, int size) {
    if (position < 0) {
      return -1 - position;
    }
    return position < size ? position : 2 * size - 1 - position;
  }
}
