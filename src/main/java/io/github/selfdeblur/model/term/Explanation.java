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
 * @param beside what only some methods have; {@link Beside#NOTHING} for others
 */
public record Explanation(
    Value x, Value k, Value yHat, Value y, Value mse, Value weights, Beside beside) {

  /**
   * What stands beside latent image and kernel, each null where there is none.
   *
   * @param deviation the latent image's standard deviation, as large as it
   * @param auxiliary an auxiliary PSF of a true convolution, of the kernel's size
   * @param coarser the same image at half the size
   */
  public record Beside(Value deviation, Value auxiliary, Coarser coarser) {

    /** Of methods that have a latent image and a kernel alone. */
    public static final Beside NOTHING = new Beside(null, null, null);
  }

  /**
   * An image decimated by two.
   *
   * @param x its latent image
   * @param k its kernel
   */
  public record Coarser(Value x, Value k) {}

  public static Explanation of(Value x, Value k, Value y, Value weights) {
    return of(x, x, k, y, weights, Beside.NOTHING);
  }

  /**
   * By a sample instead of the latent image's mean.
   *
   * @param sample which together with the kernel explains the blurry image
   */
  public static Explanation of(
      Value x, Value sample, Value k, Value y, Value weights, Beside beside) {
    return by(ForwardModel.blur(sample, k), x, k, y, weights, beside);
  }

  /**
   * Of the blurry image decimated by two: every second pixel in every second row is explained.
   *
   * @param y decimated
   */
  public static Explanation ofDecimated(Value x, Value k, Value y, Coarser coarser) {
    Value yHat = ForwardModel.blur(x, k).every(2, 2).every(3, 2);
    return by(yHat, x, k, y, null, new Beside(null, null, coarser));
  }

  /**
   * Of a stack in a room.
   *
   * @param start where in it the stack begins: plane, row, column
   */
  public static Explanation ofStack(Value x, Value k, Value y, long... start) {
    Value yHat = ForwardModel.blurInRoom(x, k).crop(start, y.place());
    return by(yHat, x, k, y, null, Beside.NOTHING);
  }

  private static Explanation by(
      Value yHat, Value x, Value k, Value y, Value weights, Beside beside) {
    return new Explanation(x, k, yHat, y, yHat.meanSquaredDifference(y), weights, beside);
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
