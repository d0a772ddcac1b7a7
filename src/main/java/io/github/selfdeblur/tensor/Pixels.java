package io.github.selfdeblur.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * The grey values of a plane, row after row. ImgLib2's first axis (x) is a tensor's last, so values
 * need no reordering between the two.
 *
 * @param values width · height values, row-major
 * @param width px
 * @param height px
 */
public record Pixels(float[] values, int width, int height) {

  public Pixels {
    if (values.length != width * height) {
      throw new IllegalArgumentException(
          width + "×" + height + " px need " + width * height + " values, got " + values.length);
    }
  }

  /** Copies a two-dimensional image. */
  public static <T extends RealType<T>> Pixels of(RandomAccessibleInterval<T> image) {
    int width = Math.toIntExact(image.dimension(0));
    int height = Math.toIntExact(image.dimension(1));
    float[] values = new float[width * height];
    Cursor<T> cursor = Views.flatIterable(image).cursor();
    for (int i = 0; i < values.length; i++) {
      values[i] = cursor.next().getRealFloat();
    }
    return new Pixels(values, width, height);
  }

  /** The rectangle of width × height px whose first pixel is at (left, top). */
  public Pixels crop(int left, int top, int width, int height) {
    float[] part = new float[width * height];
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

  /** The sum of all values. */
  public double sum() {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  /** As an image that shares these values. */
  public Img<FloatType> toImg() {
    return ArrayImgs.floats(values, width, height);
  }

  /** As a tensor of shape (1, 1, height, width). */
  public NDArray toTensor(NDManager manager) {
    return manager.create(values, new Shape(1, 1, height, width));
  }

  /** From a tensor whose last two axes are height and width, the others 1. */
  public static Pixels of(NDArray tensor) {
    Shape shape = tensor.getShape();
    int axes = shape.dimension();
    return new Pixels(
        tensor.toFloatArray(), (int) shape.get(axes - 1), (int) shape.get(axes - 2));
  }
}
