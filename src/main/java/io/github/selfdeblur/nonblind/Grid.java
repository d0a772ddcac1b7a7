package io.github.selfdeblur.nonblind;

import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.plane.Resampling;
import io.github.selfdeblur.plane.Size;
import java.util.Arrays;

/**
 * Values on a grid of any number of dimensions, such as a plane (width, height) or a stack (width,
 * height, depth).
 *
 * @param values the first axis runs fastest
 * @param size px along each axis
 */
public record Grid(float[] values, int... size) {

  public Grid {
    if (size.length < 1 || values.length != count(size)) {
      throw new IllegalArgumentException(
          "A grid of " + Arrays.toString(size) + " px cannot hold " + values.length + " values.");
    }
  }

  static Grid of(Pixels pixels) {
    return new Grid(pixels.values(), pixels.width(), pixels.height());
  }

  static Grid zeros(int... size) {
    return new Grid(new float[count(size)], size);
  }

  /** The number of px. */
  static int count(int... size) {
    return Size.px(size);
  }

  public int dimensions() {
    return size.length;
  }

  /** Mirrored along every axis: turns a convolution into a cross-correlation. */
  Grid mirrored() {
    float[] mirrored = new float[values.length];
    for (int i = 0; i < mirrored.length; i++) {
      mirrored[i] = values[values.length - 1 - i];
    }
    return new Grid(mirrored, size);
  }

  /** The part of the given size whose first px is at {@code start}. */
  Grid crop(int[] start, int[] partSize) {
    Grid part = zeros(partSize);
    for (int row = 0; row < part.rows(); row++) {
      System.arraycopy(
          values, index(start, part.positionOf(row)), part.values, row * partSize[0], partSize[0]);
    }
    return part;
  }

  /** Copies {@code part} into these values, its first px to {@code start}. */
  void paste(Grid part, int[] start) {
    for (int row = 0; row < part.rows(); row++) {
      System.arraycopy(
          part.values,
          row * part.size[0],
          values,
          index(start, part.positionOf(row)),
          part.size[0]);
    }
  }

  /** With {@code side} px along an axis, each as if {@code factor} times as small. */
  Grid rescaled(int axis, double factor, int side) {
    int stride = count(Arrays.copyOf(size, axis));
    int block = stride * size[axis];
    int[] newSize = size.clone();
    newSize[axis] = side;
    Grid scaled = zeros(newSize);
    for (int start = 0; start < values.length; start += block) {
      float[] part = Arrays.copyOfRange(values, start, start + block);
      Pixels rows = Resampling.rescaleRows(new Pixels(part, stride, size[axis]), factor, side);
      int to = start / size[axis] * side;
      System.arraycopy(rows.values(), 0, scaled.values, to, stride * side);
    }
    return scaled;
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

  /** The number of lines along the first axis. */
  int rows() {
    return values.length / size[0];
  }

  /** The coordinates of a row's first px. */
  int[] positionOf(int row) {
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

  double sum() {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
