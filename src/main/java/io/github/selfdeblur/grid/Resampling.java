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
    AxisFilter across = AxisFilter.shrinking(plane.width(), width);
    AxisFilter down = AxisFilter.shrinking(plane.height(), height);
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
    AxisFilter across = AxisFilter.enlarging(plane.width(), width, factor);
    AxisFilter down = AxisFilter.enlarging(plane.height(), height, factor);
    return resample(plane, across, down);
  }

  private static Grid resample(Grid plane, AxisFilter across, AxisFilter down) {
    return down.along(1, across.along(0, plane, 1), 1);
  }
}
