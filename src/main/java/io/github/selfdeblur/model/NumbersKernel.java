package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;

/** A kernel without a network: the softmax of a number for each pixel, flat at the start. */
public final class NumbersKernel implements Generator {

  private final Value logits;
  private final int height;
  private final int width;

  /** Declares the numbers in {@code theta}, for a kernel of height × width pixels. */
  public NumbersKernel(ParameterVector theta, int height, int width) {
    this.height = height;
    this.width = width;
    // Named like a network's last bias, so that it begins near a kernel in the same way.
    logits = theta.parameter("last.bias", Init.ZERO, 1, (long) height * width);
  }

  /** The input is of no account. */
  @Override
  public Value apply(Value zK) {
    return logits.softmax().reshape(1, 1, height, width);
  }
}
