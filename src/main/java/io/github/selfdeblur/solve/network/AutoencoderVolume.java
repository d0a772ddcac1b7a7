package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.model.Generator;
import io.github.selfdeblur.model.ImageGenerator;
import io.github.selfdeblur.options.network.ImageNetwork;

/**
 * G_x as an autoencoder in three dimensions.
 *
 * @param network its size
 * @param brightest the value that its volume stays below
 * @param width px of the volume
 * @param height px
 * @param depth planes
 */
public record AutoencoderVolume(
    ImageNetwork network, double brightest, int width, int height, int depth)
    implements SizedGenerator {

  @Override
  public long[] inputShape() {
    return new long[] {1, network.inputChannels(), depth, height, width};
  }

  @Override
  public Generator generator(ParameterVector theta) {
    return new ImageGenerator(theta, network, false, 3, brightest);
  }
}
