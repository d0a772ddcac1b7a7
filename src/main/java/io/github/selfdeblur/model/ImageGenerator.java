package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.options.network.ImageNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * G_x: an asymmetric autoencoder with skip connections that turns fixed noise into the latent
 * image, of two or three dimensions.
 */
public final class ImageGenerator implements Generator {

  /** The layers of one scale, declared in the order in which their weights are drawn. */
  private static final class Scale {
    final Layer skip;
    final Layer down;
    final Layer afterConcat;
    final Layer up;

    Scale(Layers layers, ImageNetwork net, int scale) {
      String name = "scale" + scale;
      int in = net.channelsInto(scale);
      int wide = net.widths().get(scale);
      int joined = net.channelsJoined(scale);

      Layer skipConv = layers.conv1(name + ".skip", in, net.skipChannels());
      skip = skipConv.then(layers.normLeakyRelu(name + ".skip.norm", net.skipChannels()));

      Layer halve =
          layers
              .conv3(name + ".down1", in, wide, 2)
              .then(layers.normLeakyRelu(name + ".down1.norm", wide));
      if (scale >= net.firstNonLocalScale()) {
        halve = halve.then(new NonLocalBlock(layers, name + ".nonlocal", wide));
        if (net.dropout() > 0) {
          halve = halve.then(x -> x.dropout(net.dropout()));
        }
      }
      down =
          halve
              .then(layers.conv3(name + ".down2", wide, wide, 1))
              .then(layers.normLeakyRelu(name + ".down2.norm", wide));

      afterConcat = layers.batchNorm(name + ".concat.norm", joined, Init.ONE);
      up =
          layers
              .conv3(name + ".up1", joined, wide, 1)
              .then(layers.normLeakyRelu(name + ".up1.norm", wide))
              .then(layers.conv1(name + ".up2", wide, wide))
              .then(layers.normLeakyRelu(name + ".up2.norm", wide));
    }
  }

  private final List<Scale> scales = new ArrayList<>();
  private final Layers layers;
  private final Layer last;
  private final double brightest;

  /**
   * Declares the network's parameters in {@code theta}.
   *
   * @param bfloat16 whether its layers compute in bfloat16
   * @param dimensions 2 for images, 3 for volumes
   * @param brightest the value that its image stays below; as published: 1
   */
  public ImageGenerator(
      ParameterVector theta, ImageNetwork net, boolean bfloat16, int dimensions, double brightest) {
    this.brightest = brightest;
    layers = new Layers(theta, bfloat16, dimensions);
    for (int scale = 0; scale < net.scales(); scale++) {
      scales.add(new Scale(layers, net, scale));
    }
    last = layers.conv1WithBias("last", net.widths().get(0), net.outputs());
  }

  /** What {@link #apply} squeezes into its range: any numbers. */
  Value logits(Value zX) {
    return layers.leave(last.apply(fromScale(0, layers.enter(zX))));
  }

  /**
   * Fixed noise (1, C, …) → latent image x (1, 1, …), as large, within (0, {@code brightest}); of a
   * network of mean and deviation both, (1, 2, …).
   */
  @Override
  public Value apply(Value zX) {
    Value logits = logits(zX);
    if (brightest == 1) {
      return logits.sigmoid();
    }
    // Moved so that it begins at a medium grey, 1/2, all the same.
    return logits.plus(-Math.log(2 * brightest - 1)).sigmoid().times(brightest);
  }

  private Value fromScale(int index, Value input) {
    Scale scale = scales.get(index);
    Value skip = scale.skip.apply(input);
    Value halved = scale.down.apply(input);
    Value coarse = index + 1 < scales.size() ? fromScale(index + 1, halved) : halved;
    Value deep = coarse.upsample2().probe("scale" + index + ".upsample");
    long[] size = skip.place();
    Arrays.setAll(size, axis -> Math.min(size[axis], deep.size(axis + 2)));
    List<Value> parts = List.of(skip.centreCrop(size), deep.centreCrop(size));
    Value joined = Value.concat(1, parts).probe("scale" + index + ".concat");
    return scale.up.apply(scale.afterConcat.apply(joined));
  }
}
