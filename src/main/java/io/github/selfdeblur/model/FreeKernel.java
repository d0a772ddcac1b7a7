package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.options.network.KernelNetwork;

/**
 * G_k as published: a fully connected network whose softmax makes a kernel that is ≥ 0 and sums to
 * 1.
 */
public final class FreeKernel implements Generator {

  private final Layer layers;
  private final int height;
  private final int width;

  /** Declares the network's parameters in {@code theta}, for a kernel of height × width pixels. */
  public FreeKernel(ParameterVector theta, KernelNetwork net, int height, int width) {
    this.height = height;
    this.width = width;
    Layers linear = new Layers(theta);
    Layer stack = x -> x;
    int in = net.inputs();
    for (int layer = 0; layer < net.hiddenLayers(); layer++) {
      stack = stack.then(linear.linear("hidden" + layer, in, net.hiddenUnits()));
      stack = stack.then(Value::relu6);
      in = net.hiddenUnits();
    }
    layers = stack.then(linear.linear("last", in, height * width));
  }

  @Override
  public Value apply(Value zK) {
    return layers.apply(zK).softmax().reshape(1, 1, height, width);
  }
}
