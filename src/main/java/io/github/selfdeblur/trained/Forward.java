package io.github.selfdeblur.trained;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.github.selfdeblur.grid.Grid;

/** One call of a network: (width, height, channels) is its (1, channels, height, width). */
final class Forward {

  private Forward() {}

  /**
   * The first of the network's results.
   *
   * @throws IllegalArgumentException with one sentence where that is no image
   */
  static Grid of(Model model, Grid input) {
    int[] size = input.size();
    try (NDManager scope = model.getNDManager().newSubManager()) {
      NDArray image = scope.create(input.values(), new Shape(1, size[2], size[1], size[0]));
      ParameterStore none = new ParameterStore(scope, false);
      NDList results = model.getBlock().forward(none, new NDList(image), false);
      results.attach(scope);
      return grid(results.get(0));
    }
  }

  private static Grid grid(NDArray result) {
    long[] shape = result.getShape().getShape();
    int axes = shape.length;
    if (axes < 3 || axes > 4 || axes == 4 && shape[0] != 1) {
      throw new IllegalArgumentException(
          "The network must give an image (1, channels, height, width), got "
              + result.getShape()
              + ".");
    }
    NDArray numbers = result;
    if (result.getDataType() != DataType.FLOAT32) {
      // Other engines would have PyTorch loaded for that, as DJL does it.
      if (!result.getManager().getEngine().getEngineName().equals("PyTorch")) {
        throw new IllegalArgumentException(
            "The network must give numbers of type FLOAT32, got " + result.getDataType() + ".");
      }
      numbers = result.toType(DataType.FLOAT32, false);
    }
    return new Grid(
        numbers.toFloatArray(),
        (int) shape[axes - 1],
        (int) shape[axes - 2],
        (int) shape[axes - 3]);
  }
}
