package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.rules.Require;

/**
 * G_k as a second autoencoder with skip connections: the paper's Double-DIP, of which nothing but
 * that is published.
 */
public final class SkipKernel implements Generator {

  private static final int MOST_SCALES = 5;
  private static final int CHANNELS = 8;

  private final ImageGenerator layers;

  /** Declares the network's parameters in {@code theta}, for a kernel of height × width pixels. */
  public SkipKernel(ParameterVector theta, int height, int width) {
    layers = new ImageGenerator(theta, network(Math.min(height, width)), false, 2, 1);
  }

  /** Of as many scales as leave the deepest map more than a pixel. */
  private static ImageNetwork network(int side) {
    Require.atLeast(3, side, "The PSF's side for a kernel network with skip connections");
    int scales = Math.min(MOST_SCALES, 31 - Integer.numberOfLeadingZeros(side - 1));
    ImageNetwork usual = ImageNetwork.REFERENCE;
    return ImageNetwork.of(CHANNELS, usual.widths().get(0), usual.skipChannels(), scales, scales);
  }

  /** The shape of its noise. */
  public static long[] inputShape(int height, int width) {
    return new long[] {1, CHANNELS, height, width};
  }

  @Override
  public Value apply(Value zK) {
    Value logits = layers.logits(zK);
    long height = logits.size(2);
    long width = logits.size(3);
    return logits.reshape(1, height * width).softmax().reshape(1, 1, height, width);
  }
}
