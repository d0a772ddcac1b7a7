package io.github.selfdeblur.grid;

import java.util.Arrays;

/**
 * Grey values on a grid of any number of dimensions, such as a plane (width, height) or a stack
 * (width, height, depth).
 *
 * @param values the first axis runs fastest: a plane's lie row after row
 * @param size px along each axis
 */
public record Grid(float[] values, int... size) {

  public Grid {
    double needed = Size.count(size);
    if (size.length < 1 || values.length != needed) {
      throw new IllegalArgumentException(
          "A grid of "
              + Size.text(size)
              + " px needs "
              + (long) needed
              + " values, got "
              + values.length
              + ".");
    }
  }

  /** Of zeros. */
  public static Grid zeros(int... size) {
    return new Grid(new float[Size.px(size)], size);
  }

  public int dimensions() {
    return size.length;
  }

  /** The px along the first axis. */
  public int width() {
    return size[0];
  }

  /** The px along the second axis; 1 where there is none. */
  public int height() {
    return size.length > 1 ? size[1] : 1;
  }

  /** The number of lines along the first axis. */
  public int rows() {
    return values.length / size[0];
  }

  /** The same values as one plane: a stack's planes one below the other. */
  public Grid asRows() {
    return new Grid(values, size[0], rows());
  }

  /** Mirrored along every axis. */
  public Grid mirrored() {
    float[] mirrored = new float[values.length];
    for (int i = 0; i < mirrored.length; i++) {
      mirrored[i] = values[values.length - 1 - i];
    }
    return new Grid(mirrored, size);
  }

  /** factor · value + offset, for every value. */
  public Grid scaled(double factor, double offset) {
    float[] scaled = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = (float) (factor * values[i] + offset);
    }
    return new Grid(scaled, size);
  }

  /** The rectangle of a plane, width × height px, whose first px is at (left, top). */
  public Grid crop(int left, int top, int width, int height) {
    return crop(new int[] {left, top}, new int[] {width, height});
  }

  /** The part of the given size whose first px is at {@code start}. */
  public Grid crop(int[] start, int[] partSize) {
    Grid part = zeros(partSize);
    for (int row = 0; row < part.rows(); row++) {
      System.arraycopy(
          values, index(start, part.positionOf(row)), part.values, row * partSize[0], partSize[0]);
    }
    return part;
  }

  /** A plane of a stack. */
  public Grid plane(int z) {
    return crop(new int[] {0, 0, z}, new int[] {size[0], size[1], 1}).asRows();
  }

  /** Copies {@code part} into these values, its first px to {@code start}. */
  public void paste(Grid part, int[] start) {
    for (int row = 0; row < part.rows(); row++) {
      System.arraycopy(
          part.values,
          row * part.size[0],
          values,
          index(start, part.positionOf(row)),
          part.size[0]);
    }
  }

  /** With zeros around it: the {@link #middle} stays that. */
  public Grid enlarged(int... newSize) {
    for (int axis = 0; axis < size.length; axis++) {
      if (newSize[axis] < size[axis]) {
        throw new IllegalArgumentException(
            "The larger size must hold "
                + Size.text(size)
                + " px, got "
                + Size.text(newSize)
                + ".");
      }
    }
    int[] start = middle(newSize);
    Arrays.setAll(start, axis -> start[axis] - size[axis] / 2);
    Grid enlarged = zeros(newSize);
    enlarged.paste(this, start);
    return enlarged;
  }

  /** The middle of a grid; of an even number of px the second of the two in the middle. */
  public static int[] middle(int... size) {
    return Arrays.stream(size).map(side -> side / 2).toArray();
  }

  /** With {@code side} px along an axis, each as if {@code factor} times as small. */
  public Grid rescaled(int axis, double factor, int side) {
    return AxisFilter.scaling(size[axis], side, factor).along(axis, this, 1);
  }

  /** The same values {@code shift} px further along each axis; what leaves comes in again. */
  public Grid rolled(int... shift) {
    Grid rolled = zeros(size);
    for (int i = 0; i < values.length; i++) {
      int to = 0;
      for (int axis = 0, rest = i, stride = 1; axis < size.length; axis++) {
        to += Math.floorMod(rest % size[axis] + shift[axis], size[axis]) * stride;
        rest /= size[axis];
        stride *= size[axis];
      }
      rolled.values[to] = values[i];
    }
    return rolled;
  }

  /**
   * The mean of the squared differences from other values.
   *
   * @param other of the same size
   */
  public double meanSquaredDifference(Grid other) {
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      double difference = values[i] - other.values[i];
      squares += difference * difference;
    }
    return squares / values.length;
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

  /** The sum of all values. */
  public double sum() {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  /** The coordinates of a row's first px. */
  public int[] positionOf(int row) {
    int[] position = new int[size.length];
    int rest = row;
    for (int axis = 1; axis < size.length; axis++) {
      position[axis] = rest % size[axis];
      rest /= size[axis];
    }
    return position;
  }

  /** Where the px at origin + offset lies. */
  private int index(int[] origin, int[] offset) {
    int index = 0;
    for (int axis = size.length - 1; axis >= 0; axis--) {
      index = index * size[axis] + origin[axis] + offset[axis];
    }
    return index;
  }
}
