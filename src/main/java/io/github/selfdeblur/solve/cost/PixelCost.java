package io.github.selfdeblur.solve.cost;

import io.github.selfdeblur.options.network.ImageNetwork;

/** What a forward pass through G_x takes, per pixel or voxel of the latent image. */
final class PixelCost {

  private PixelCost() {}

  /** Multiplications in the 3×3 convolutions. */
  static double multiplications(ImageNetwork net) {
    double sum = 0;
    double pixels = 1;
    for (int scale = 0; scale < net.scales(); scale++) {
      double wide = net.widths().get(scale);
      sum += pixels * 9 * wide * net.channelsJoined(scale);
      sum += pixels / 4 * 9 * wide * (net.channelsInto(scale) + wide);
      pixels /= 4;
    }
    return sum;
  }

  /** Values that the backward pass needs again, of 2 dimensions or 3. */
  static double keptValues(ImageNetwork net, int dimensions) {
    double halved = Math.pow(2, dimensions);
    double sum = 0;
    double pixels = 1;
    for (int scale = 0; scale < net.scales(); scale++) {
      double wide = net.widths().get(scale);
      double linked = net.channelsInto(scale) + 3 * net.channelsJoined(scale);
      sum += pixels * (linked + 2 * net.skipChannels() + 4 * wide);
      sum += pixels / halved * 5 * wide;
      pixels /= halved;
    }
    return sum;
  }
}
