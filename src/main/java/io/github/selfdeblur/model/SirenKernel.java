package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;

/**
 * G_k as a smooth function of the place: a kernel that it starts from, times the exponential of a
 * network of sine layers. V. Sitzmann et al. 2020, "Implicit Neural Representations with Periodic
 * Activation Functions", arXiv:2006.09661, with its initialisation.
 */
public final class SirenKernel implements Generator {

  private static final int UNITS = 64;
  private static final int HIDDEN_LAYERS = 2;

  /** ω₀, lower than for photographs: PSFs have few details. */
  private static final double FREQUENCY = 6;

  private final Value[] weights = new Value[HIDDEN_LAYERS + 1];
  private final Value[] biases = new Value[HIDDEN_LAYERS + 1];
  private final int height;
  private final int width;

  /** Declares the network's parameters in {@code theta}, for a kernel of height × width pixels. */
  public SirenKernel(ParameterVector theta, int height, int width) {
    this.height = height;
    this.width = width;
    int in = 2;
    for (int layer = 0; layer <= HIDDEN_LAYERS; layer++) {
      int out = layer == HIDDEN_LAYERS ? 1 : UNITS;
      double bound = layer == 0 ? 1.0 / in : Math.sqrt(6.0 / in) / FREQUENCY;
      weights[layer] = theta.parameter("layer" + layer + ".weight", new Init(0, bound), out, in);
      biases[layer] = theta.parameter("layer" + layer + ".bias", Init.ZERO, out);
      in = out;
    }
  }

  /**
   * The input: (height · width, 3), for every pixel x and y from −1 to 1 and the logarithm of the
   * kernel to start from.
   */
  @Override
  public Value apply(Value zK) {
    Value place = zK.slice(1, 0, 2);
    for (int layer = 0; layer < HIDDEN_LAYERS; layer++) {
      place = place.linear(weights[layer], biases[layer]).times(FREQUENCY).sin();
    }
    Value change = place.linear(weights[HIDDEN_LAYERS], biases[HIDDEN_LAYERS]);
    Value logarithm = zK.slice(1, 2, 3).plus(change).reshape(1, (long) height * width);
    return logarithm.softmax().reshape(1, 1, height, width);
  }
}
