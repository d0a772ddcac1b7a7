package io.github.selfdeblur.model.term;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.ForwardModel;

/**
 * How a fit explains the blurry image, all of it (1, 1, height, width), or a stack (1, 1, depth,
 * height, width).
 *
 * @param x the latent image
 * @param k the kernel
 * @param yHat the image that both explain
 * @param y the blurry image
 * @param mse the mean squared difference of the two, every pixel counting the same
 * @param weights of the pixels' differences; null where all count the same
 */
public record Explanation(Value x, Value k, Value yHat, Value y, Value mse, Value weights) {

  public static Explanation of(Value x, Value k, Value y, Value weights) {
    return of(ForwardModel.blur(x, k), x, k, y, weights);
  }

  /**
   * Of a stack in a room.
   *
   * @param start where in it the stack begins: plane, row, column
   */
  public static Explanation ofStack(Value x, Value k, Value y, long... start) {
    return of(ForwardModel.blurInRoom(x, k).crop(start, y.place()), x, k, y, null);
  }

  private static Explanation of(Value yHat, Value x, Value k, Value y, Value weights) {
    return new Explanation(x, k, yHat, y, yHat.meanSquaredDifference(y), weights);
  }

  /** ŷ, every pixel times its weight. */
  Value weightedYHat() {
    return weights == null ? yHat : yHat.times(weights);
  }

  /** The same of y. */
  Value weightedY() {
    return weights == null ? y : y.times(weights);
  }
}
