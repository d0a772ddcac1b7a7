package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.options.ImageNetwork;
import java.util.ArrayList;
import java.util.List;

/**
 * G_x: an asymmetric autoencoder with skip connections that turns fixed noise into the latent
 * image.
 */
public final class ImageGenerator {

  /** The layers of one scale, declared in the order in which their weights are drawn. */
  private static final class Scale {
    final Layer skip;
    final Layer down;
    final Layer afterConcat;
    final Layer up;

    Scale(ParameterVector theta, ImageNetwork net, int scale) {
      String name = "scale" + scale;
      int wide = net.channels();
      int in = scale == 0 ? net.inputChannels() : wide;
      int joined = net.skipChannels() + wide;

      Layer skipConv = Layer.conv1x1(theta, name + ".skip", in, net.skipChannels());
      skip = skipConv.then(Layer.normLeakyRelu(theta, name + ".skip.norm", net.skipChannels()));

      Layer halve =
          Layer.conv3x3(theta, name + ".down1", in, wide, 2)
              .then(Layer.normLeakyRelu(theta, name + ".down1.norm", wide));
      if (scale >= net.firstNonLocalScale()) {
        halve = halve.then(new NonLocalBlock(theta, name + ".nonlocal", wide));
      }
      down =
          halve
              .then(Layer.conv3x3(theta, name + ".down2", wide, wide, 1))
              .then(Layer.normLeakyRelu(theta, name + ".down2.norm", wide));

      afterConcat = Layer.batchNorm(theta, name + ".concat.norm", joined, Init.ONE);
      up =
          Layer.conv3x3(theta, name + ".up1", joined, wide, 1)
              .then(Layer.normLeakyRelu(theta, name + ".up1.norm", wide))
              .then(Layer.conv1x1(theta, name + ".up2", wide, wide))
              .then(Layer.normLeakyRelu(theta, name + ".up2.norm", wide));
    }
  }

  private final List<Scale> scales = new ArrayList<>();
  private final Layer last;

  /** Declares the network's parameters in {@code theta}. */
  public ImageGenerator(ParameterVector theta, ImageNetwork net) {
    for (int scale = 0; scale < net.scales(); scale++) {
      scales.add(new Scale(theta, net, scale));
    }
    last = Layer.conv1x1(theta, "last", net.channels(), 1);
  }

  /** Fixed noise (1, C, H, W) → latent image x (1, 1, H, W) within (0, 1). */
  public Value apply(Value zX) {
    return last.apply(fromScale(0, zX)).sigmoid();
  }

  private Value fromScale(int index, Value input) {
    Scale scale = scales.get(index);
    Value skip = scale.skip.apply(input);
    Value deep = scale.down.apply(input);
    if (index + 1 < scales.size()) {
      deep = fromScale(index + 1, deep);
    }
    deep = deep.upsample2().probe("scale" + index + ".upsample");
    long height = Math.min(skip.size(2), deep.size(2));
    long width = Math.min(skip.size(3), deep.size(3));
    List<Value> parts = List.of(skip.centreCrop(height, width), deep.centreCrop(height, width));
    Value joined = Value.concat(1, parts).probe("scale" + index + ".concat");
    return scale.up.apply(scale.afterConcat.apply(joined));
  }
}
