package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The kinds of layers, each of which declares its parameters in one vector.
 *
 * <p>A bias before a batch norm has no effect, as the norm subtracts it again: it is drawn and
 * added, so that numbers stay those of the published program, but nobody computes its gradient.
 */
final class Layers {

  private final ParameterVector theta;
  private final boolean bfloat16;
  private final int dimensions;

  /** For layers that know no place. */
  Layers(ParameterVector theta) {
    this(theta, false, 2);
  }

  /**
   * @param bfloat16 whether convolutions and all between them compute in bfloat16; parameters stay
   *     float32
   * @param dimensions 2 for images, 3 for volumes
   */
  Layers(ParameterVector theta, boolean bfloat16, int dimensions) {
    this.theta = theta;
    this.bfloat16 = bfloat16;
    this.dimensions = dimensions;
  }

  /** The input of the first layer in the format and memory layout that convolutions are fast in. */
  Value enter(Value input) {
    return computed(input).channelsLast();
  }

  /** The output of the last layer in float32. */
  Value leave(Value output) {
    return bfloat16 ? output.float32() : output;
  }

  private Value computed(Value master) {
    return bfloat16 ? master.bfloat16() : master;
  }

  /**
   * A convolution with a kernel of side 3 after reflection padding; a batch norm follows. Stride 2
   * halves the image.
   */
  Layer conv3(String name, int in, int out, int stride) {
    Weights weights = weights(name, in, out, 3);
    Value bias = weights.bias().detached();
    Value fast = weights.kernel().channelsLast();
    return x -> x.reflectionPad(1).conv(fast, bias, stride).probe(name);
  }

  /** Of a convolution, in the format that it computes in. */
  private record Weights(Value kernel, Value bias) {}

  private Weights weights(String name, int in, int out, int side) {
    long[] shape = new long[2 + dimensions];
    Arrays.fill(shape, side);
    Init init = Init.fanIn(in * Math.round(Math.pow(side, dimensions)));
    shape[0] = out;
    shape[1] = in;
    Value kernel = computed(theta.parameter(name + ".weight", init, shape));
    return new Weights(kernel, computed(theta.parameter(name + ".bias", init, out)));
  }

  /** A convolution of single pixels; a batch norm follows. */
  Layer conv1(String name, int in, int out) {
    return conv1(name, in, out, Value::detached);
  }

  /** A convolution of single pixels that no batch norm follows, so that its bias matters. */
  Layer conv1WithBias(String name, int in, int out) {
    return conv1(name, in, out, bias -> bias);
  }

  private Layer conv1(String name, int in, int out, UnaryOperator<Value> biasUse) {
    Weights weights = weights(name, in, out, 1);
    Value bias = biasUse.apply(weights.bias());
    return x -> x.conv(weights.kernel(), bias, 1).probe(name);
  }

  /** Batch norm on the statistics of its current input; {@code gamma} is how γ starts. */
  Layer batchNorm(String name, int channels, Init gamma) {
    Value weight = theta.parameter(name + ".weight", gamma, channels);
    Value bias = theta.parameter(name + ".bias", Init.ZERO, channels);
    return x -> x.batchNorm(weight, bias, 1e-5).probe(name);
  }

  /** Batch norm, γ = 1 at the start, then leaky ReLU of slope 0.2. */
  Layer normLeakyRelu(String name, int channels) {
    Layer norm = batchNorm(name, channels, Init.ONE);
    return x -> norm.apply(x).leakyRelu(0.2);
  }

  /** A fully connected layer. */
  Layer linear(String name, int in, int out) {
    Value weight = theta.parameter(name + ".weight", Init.fanIn(in), out, in);
    Value bias = theta.parameter(name + ".bias", Init.fanIn(in), out);
    return x -> x.linear(weight, bias);
  }
}
