package io.github.selfdeblur.solve;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.selfdeblur.grid.Grid;

/**
 * Planes to PyTorch and back. A grid's first axis (x) is a tensor's last: values keep their order.
 */
final class Transfer {

  private Transfer() {}

  /** A tensor of shape (1, 1, height, width) on the manager's device. */
  static NDArray push(Grid plane, NDManager manager) {
    return manager.create(plane.values(), new Shape(1, 1, plane.height(), plane.width()));
  }

  /** The plane of a tensor (…, height, width) whose other axes are 1. */
  static Grid pull(NDArray tensor) {
    Shape shape = tensor.getShape();
    int axes = shape.dimension();
    int width = Math.toIntExact(shape.get(axes - 1));
    int height = Math.toIntExact(shape.get(axes - 2));
    return new Grid(tensor.toFloatArray(), width, height);
  }
}
