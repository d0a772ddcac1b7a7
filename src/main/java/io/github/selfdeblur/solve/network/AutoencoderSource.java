package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.model.Generator;
import io.github.selfdeblur.model.ImageGenerator;
import io.github.selfdeblur.options.network.ImageInput;
import io.github.selfdeblur.options.network.ImageNetwork;
import java.util.Optional;

/**
 * G_x as an autoencoder.
 *
 * @param network its size
 * @param bfloat16 whether its layers compute in bfloat16
 * @param brightest the value that its image stays below
 */
public record AutoencoderSource(ImageNetwork network, boolean bfloat16, double brightest)
    implements GeneratorSource {

  @Override
  public long[] inputShape(ProblemSize size) {
    return new long[] {1, network.inputChannels(), size.latentHeight(), size.latentWidth()};
  }

  @Override
  public Optional<float[]> input(ProblemSize size) {
    return network.input() == ImageInput.WAVES
        ? Optional.of(PlaceWaves.of(size.latentWidth(), size.latentHeight()))
        : Optional.empty();
  }

  @Override
  public Generator generator(ParameterVector theta, ProblemSize size) {
    return new ImageGenerator(theta, network, bfloat16, 2, brightest);
  }
}
