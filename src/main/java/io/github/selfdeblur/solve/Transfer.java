package io.github.selfdeblur.solve;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;

/**
 * Planes and volumes to PyTorch and back. A grid's first axis (x) is a tensor's last: values keep
 * their order.
 */
final class Transfer {

  /** Axes of a tensor before those of the place. */
  private static final int FIRST = 2;

  private Transfer() {}

  /** A tensor of shape (1, 1, height, width) or (1, 1, depth, …) on the manager's device. */
  static NDArray push(Grid grid, NDManager manager) {
    int[] size = grid.size();
    long[] shape = new long[FIRST + size.length];
    Arrays.fill(shape, 1);
    for (int axis = 0; axis < size.length; axis++) {
      shape[shape.length - 1 - axis] = size[axis];
    }
    return manager.create(grid.values(), new Shape(shape));
  }

  /** The grid of such a tensor. */
  static Grid pull(NDArray tensor) {
    Shape shape = tensor.getShape();
    int[] size = new int[shape.dimension() - FIRST];
    Arrays.setAll(size, axis -> Math.toIntExact(shape.get(shape.dimension() - 1 - axis)));
    return new Grid(tensor.toFloatArray(), size);
  }
}
