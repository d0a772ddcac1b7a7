package io.github.selfdeblur.plane;

/**
 * The grey values of a plane, row after row.
 *
 * @param values width · height values, row-major
 * @param width px
 * @param height px
 */
public record Pixels(float[] values, int width, int height) {

  public Pixels {
    long needed = (long) width * height;
    if (values.length != needed) {
      throw new IllegalArgumentException(
          width + "×" + height + " px need " + needed + " values, got " + values.length);
    }
  }

  /** The rectangle of width × height px whose first pixel is at (left, top). */
  public Pixels crop(int left, int top, int width, int height) {
    float[] part = new float[Size.px(width, height)];
    for (int row = 0; row < height; row++) {
      System.arraycopy(values, (top + row) * this.width + left, part, row * width, width);
    }
    return new Pixels(part, width, height);
  }

  /** Rotated by 180°: turns a cross-correlation kernel into a convolution's PSF, and back. */
  public Pixels rotated180() {
    float[] rotated = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rotated[i] = values[values.length - 1 - i];
    }
    return new Pixels(rotated, width, height);
  }

  /** factor · value + offset, for every value. */
  public Pixels scaled(double factor, double offset) {
    float[] scaled = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = (float) (factor * values[i] + offset);
    }
    return new Pixels(scaled, width, height);
  }

  /** The smallest value. */
  public double minimum() {
    double minimum = Double.POSITIVE_INFINITY;
    for (float value : values) {
      minimum = Math.min(minimum, value);
    }
    return minimum;
  }

  /** The largest value. */
  public double maximum() {
    double maximum = Double.NEGATIVE_INFINITY;
    for (float value : values) {
      maximum = Math.max(maximum, value);
    }
    return maximum;
  }

  /** With zeros around it: the middle pixel, width / 2 and height / 2 rounded down, stays that. */
  public Pixels enlarged(int newWidth, int newHeight) {
    if (newWidth < width || newHeight < height) {
      throw new IllegalArgumentException(
          "The larger size must hold "
              + width
              + " x "
              + height
              + " px, got "
              + newWidth
              + " x "
              + newHeight
              + ".");
    }
    float[] enlarged = new float[Size.px(newWidth, newHeight)];
    int left = newWidth / 2 - width / 2;
    int top = newHeight / 2 - height / 2;
    for (int y = 0; y < height; y++) {
      System.arraycopy(values, y * width, enlarged, (top + y) * newWidth + left, width);
    }
    return new Pixels(enlarged, newWidth, newHeight);
  }

  /** The sum of all values. */
  public double sum() {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
