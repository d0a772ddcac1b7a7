package io.github.selfdeblur.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * How a parameter starts: uniform in ±{@code bound} around {@code centre}; exact where bound = 0.
 */
public record Init(double centre, double bound) {

  /** Batch norm's γ. */
  public static final Init ONE = new Init(1, 0);

  /** Batch norm's β. */
  public static final Init ZERO = new Init(0, 0);

  /** U(±1/√fanIn), PyTorch's own start for convolutions and linear layers, biases included. */
  public static Init fanIn(long fanIn) {
    return new Init(0, 1 / Math.sqrt(fanIn));
  }

  NDArray draw(NDManager manager, Shape shape) {
    if (bound == 0) {
      return manager.full(shape, (float) centre);
    }
    return manager.randomUniform((float) (centre - bound), (float) (centre + bound), shape);
  }
}
