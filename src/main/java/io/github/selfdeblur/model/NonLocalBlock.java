package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.Value;

/**
 * Non-local block of the dot-product kind: every position is told of every (pooled) position like
 * it. Wang, Girshick, Gupta, He, "Non-local Neural Networks", CVPR 2018,
 * doi:10.1109/CVPR.2018.00813, eq. 4. Its last batch norm starts at γ = β = 0: the identity.
 */
final class NonLocalBlock implements Layer {

  private final String name;
  private final Layer g;
  private final Layer output;
  private final Layer theta;
  private final Layer phi;

  NonLocalBlock(Layers layers, String name, int channels) {
    this.name = name;
    int inner = Math.max(1, channels / 2);
    g = layers.conv1WithBias(name + ".g", channels, inner);
    output =
        layers
            .conv1(name + ".W", inner, channels)
            .then(layers.batchNorm(name + ".W.norm", channels, Init.ZERO));
    theta = layers.conv1WithBias(name + ".theta", channels, inner);
    phi = layers.conv1WithBias(name + ".phi", channels, inner);
  }

  /** (1, C, …) → (1, C, …). */
  @Override
  public Value apply(Value x) {
    Value queries = positions(theta.apply(x)).transpose();
    Value keys = positions(phi.apply(x).maxPool2().probe(name + ".phi.pooled"));
    Value values = positions(g.apply(x).maxPool2()).transpose();
    Value similarity = queries.matmul(keys).times(1.0 / keys.size(-1));
    Value mixed = similarity.matmul(values).transpose();
    long[] shape = x.shape();
    shape[1] = mixed.size(1);
    Value image = mixed.reshape(shape);
    return output.apply(image).plus(x).probe(name);
  }

  /** (1, C, …) → (1, C, positions). */
  private static Value positions(Value x) {
    return x.reshape(1, x.size(1), x.count() / x.size(1));
  }
}
