package io.github.selfdeblur.nonblind;

import io.github.selfdeblur.plane.Pixels;
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
    return Arrays.stream(size).reduce(1, Math::multiplyExact);
  }

  int dimensions() {
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
