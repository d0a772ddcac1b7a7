package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;

/** A map from one value to another that may own parameters. */
interface Layer {

  Value apply(Value input);

  /** A 3×3 convolution with bias after reflection padding; a stride of 2 halves the image. */
  static Layer conv3x3(ParameterVector theta, String name, int in, int out, int stride) {
    Value weight = theta.parameter(name + ".weight", Init.fanIn(9L * in), out, in, 3, 3);
    Value bias = theta.parameter(name + ".bias", Init.fanIn(9L * in), out);
    return x -> x.reflectionPad(1).conv2d(weight, bias, stride).probe(name);
  }

  /** A 1×1 convolution with bias. */
  static Layer conv1x1(ParameterVector theta, String name, int in, int out) {
    Value weight = theta.parameter(name + ".weight", Init.fanIn(in), out, in);
    Value bias = theta.parameter(name + ".bias", Init.fanIn(in), out);
    return x -> x.pointwise(weight, bias).probe(name);
  }

  /** Batch norm on the statistics of its current input; {@code gamma} is how γ starts. */
  static Layer batchNorm(ParameterVector theta, String name, int channels, Init gamma) {
    Value weight = theta.parameter(name + ".weight", gamma, channels);
    Value bias = theta.parameter(name + ".bias", Init.ZERO, channels);
    return x -> x.batchNorm(weight, bias, 1e-5).probe(name);
  }

  /** Batch norm, γ = 1 at the start, then leaky ReLU of slope 0.2. */
  static Layer normLeakyRelu(ParameterVector theta, String name, int channels) {
    Layer norm = batchNorm(theta, name, channels, Init.ONE);
    return x -> norm.apply(x).leakyRelu(0.2);
  }

  /** A fully connected layer. */
  static Layer linear(ParameterVector theta, String name, int in, int out) {
    Value weight = theta.parameter(name + ".weight", Init.fanIn(in), out, in);
    Value bias = theta.parameter(name + ".bias", Init.fanIn(in), out);
    return x -> x.linear(weight, bias);
  }

  /** This layer, then another. */
  default Layer then(Layer next) {
    return x -> next.apply(apply(x));
  }
}
