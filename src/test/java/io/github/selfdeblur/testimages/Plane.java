package io.github.selfdeblur.testimages;

/** An immutable two-dimensional image; pixel (0, 0) is the upper left one. */
final class Plane {

  private final int width;
  private final int height;
  private final double[] values;

  /**
   * Copies the values.
   *
   * @param width in pixels
   * @param height in pixels
   * @param values row by row, {@code width * height} of them
   */
  Plane(int width, int height, double[] values) {
    if (values.length != width * height) {
      throw new IllegalArgumentException(
          values.length + " values do not fill " + width + " x " + height + " pixels");
    }
    this.width = width;
    this.height = height;
    this.values = values.clone();
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  double at(int x, int y) {
    return values[y * width + x];
  }

  double sum() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  double max() {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  Plane times(double factor) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = values[i] * factor;
    }
    return new Plane(width, height, scaled);
  }

  /** The central {@code size} x {@code size} pixels; the borders cut off must be of equal width. */
  Plane centre(int size) {
    int left = border(width, size);
    int top = border(height, size);
    double[] cut = new double[size * size];
    for (int y = 0; y < size; y++) {
      System.arraycopy(values, (y + top) * width + left, cut, y * size, size);
    }
    return new Plane(size, size, cut);
  }

  private static int border(int whole, int part) {
    if (part > whole || (whole - part) % 2 != 0) {
      throw new IllegalArgumentException("no central " + part + " of " + whole + " pixels");
    }
    return (whole - part) / 2;
  }

  /** The values in single precision, row by row, as ImageJ stores them. */
  float[] toFloats() {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
