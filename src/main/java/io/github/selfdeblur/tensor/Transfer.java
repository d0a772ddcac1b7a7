package io.github.selfdeblur.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.plane.Size;
import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Planes from ImgLib2 to PyTorch and back. ImgLib2's first axis (x) is a tensor's last, so values
 * need no reordering.
 */
public final class Transfer {

  private Transfer() {}

  /** Copies a two-dimensional image. */
  public static <T extends RealType<T>> Pixels fromImage(RandomAccessibleInterval<T> image) {
    float[] values = values(image);
    return new Pixels(values, (int) image.dimension(0), (int) image.dimension(1));
  }

  /**
   * Copies the values of an image of any number of dimensions, the first axis fastest.
   *
   * @throws IllegalArgumentException with one sentence where there are too many
   */
  public static <T extends RealType<T>> float[] values(RandomAccessibleInterval<T> image) {
    float[] values = new float[Size.px(image.dimensionsAsLongArray())];
    Cursor<T> cursor = Views.flatIterable(image).cursor();
    for (int i = 0; i < values.length; i++) {
      values[i] = cursor.next().getRealFloat();
    }
    return values;
  }

  /** An image that shares the values. */
  public static Img<FloatType> toImage(Pixels plane) {
    return toImage(plane.values(), plane.width(), plane.height());
  }

  /** An image of any number of dimensions that shares the values. */
  public static Img<FloatType> toImage(float[] values, long... dimensions) {
    return ArrayImgs.floats(values, dimensions);
  }

  /** A tensor of shape (1, 1, height, width) on the manager's device. */
  public static NDArray push(Pixels plane, NDManager manager) {
    return manager.create(plane.values(), new Shape(1, 1, plane.height(), plane.width()));
  }

  /** The plane of a tensor (…, height, width) whose other axes are 1. */
  public static Pixels pull(NDArray tensor) {
    Shape shape = tensor.getShape();
    int axes = shape.dimension();
    int width = Math.toIntExact(shape.get(axes - 1));
    int height = Math.toIntExact(shape.get(axes - 2));
    return new Pixels(tensor.toFloatArray(), width, height);
  }
}
