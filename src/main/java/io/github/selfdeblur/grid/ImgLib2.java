package io.github.selfdeblur.grid;

import java.util.Arrays;
import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/** Images of ImgLib2 as grids, and grids as images. Both have x as their first axis. */
public final class ImgLib2 {

  private ImgLib2() {}

  /**
   * A copy of an image of any number of dimensions.
   *
   * @throws IllegalArgumentException with one sentence where it has too many px
   */
  public static <T extends RealType<T>> Grid grid(RandomAccessibleInterval<T> image) {
    long[] sides = image.dimensionsAsLongArray();
    float[] values = new float[Size.px(sides)];
    Cursor<T> cursor = Views.flatIterable(image).cursor();
    for (int i = 0; i < values.length; i++) {
      values[i] = cursor.next().getRealFloat();
    }
    return new Grid(values, Arrays.stream(sides).mapToInt(Math::toIntExact).toArray());
  }

  /** An image that shares the grid's values. */
  public static Img<FloatType> image(Grid grid) {
    return ArrayImgs.floats(grid.values(), Arrays.stream(grid.size()).asLongStream().toArray());
  }
}
