package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;

/**
 * G_k as a smooth function of the place: the softmax of a network of sine layers. V. Sitzmann et
 * al. 2020, "Implicit Neural Representations with Periodic Activation Functions", arXiv:2006.09661,
 * with its initialisation.
 *
 * <p>It changes a kernel that it starts from; or it makes a kernel of any size by itself, which is
 * then centred, as in Zhang, Quan, Ji, "Cross-Scale Self-Supervised Blind Image Deblurring via
 * Implicit Neural Representation", NeurIPS 2024.
 */
public final class SirenKernel implements Generator {

  private static final int UNITS = 64;

  private final int hiddenLayers;
  private final double frequency;
  private final Value[] weights;
  private final Value[] biases;

  private SirenKernel(ParameterVector theta, int hiddenLayers, double frequency, boolean biased) {
    this.hiddenLayers = hiddenLayers;
    this.frequency = frequency;
    weights = new Value[hiddenLayers + 1];
    biases = new Value[hiddenLayers + 1];
    int in = 2;
    for (int layer = 0; layer <= hiddenLayers; layer++) {
      int out = layer == hiddenLayers ? 1 : UNITS;
      double bound = layer == 0 ? 1.0 / in : Math.sqrt(6.0 / in) / frequency;
      Init bias = biased ? Init.fanIn(in) : Init.ZERO;
      weights[layer] = theta.parameter("layer" + layer + ".weight", new Init(0, bound), out, in);
      biases[layer] = theta.parameter("layer" + layer + ".bias", bias, out);
      in = out;
    }
  }

  /**
   * Declares the parameters of a network that changes a kernel; with a lower ω₀ than photographs
   * have, as PSFs have few details.
   */
  public static SirenKernel changing(ParameterVector theta) {
    return new SirenKernel(theta, 2, 6, false);
  }

  /** Declares the parameters of a network that makes a kernel by itself. */
  public static SirenKernel ofPlaces(ParameterVector theta) {
    return new SirenKernel(theta, 4, 30, true);
  }

  /**
   * The input of a network that changes a kernel: (1, 3, height, width), of every pixel x and y
   * from −1 to 1 and the logarithm of that kernel. Of one that makes a kernel: x and y alone.
   */
  @Override
  public Value apply(Value zK) {
    long height = zK.size(2);
    long width = zK.size(3);
    long pixels = height * width;
    Value rows = zK.reshape(zK.size(1), pixels);
    Value place = rows.slice(0, 0, 2).transpose();
    for (int layer = 0; layer < hiddenLayers; layer++) {
      place = place.linear(weights[layer], biases[layer]).times(frequency).sin();
    }
    Value logits = place.linear(weights[hiddenLayers], biases[hiddenLayers]).reshape(1, pixels);
    if (zK.size(1) == 2) {
      return Centroid.inTheMiddle(logits.softmax().reshape(1, 1, height, width));
    }
    return rows.slice(0, 2, 3).plus(logits).softmax().reshape(1, 1, height, width);
  }
}
