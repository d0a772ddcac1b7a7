package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.model.FreeKernel;
import io.github.selfdeblur.model.Generator;
import io.github.selfdeblur.model.NumbersKernel;
import io.github.selfdeblur.model.SirenKernel;
import io.github.selfdeblur.model.SkipKernel;
import io.github.selfdeblur.options.network.KernelKind;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.psf.CorrelationKernel;
import java.util.Optional;

/**
 * A free kernel, which can be any.
 *
 * @param network its kind and size
 * @param start a kernel near which it begins, unless its kind has no bias for every pixel; null for
 *     anywhere
 */
public record FreeSource(KernelNetwork network, CorrelationKernel start)
    implements GeneratorSource {

  @Override
  public long[] inputShape(ProblemSize size) {
    int height = size.kernelHeight();
    int width = size.kernelWidth();
    return switch (network.kind()) {
      case CONNECTED -> new long[] {1, network.inputs()};
      case NUMBERS -> new long[] {1};
      case SKIP -> SkipKernel.inputShape(height, width);
      case COORDINATES -> new long[] {1, 2, height, width};
    };
  }

  @Override
  public Optional<float[]> input(ProblemSize size) {
    return network.kind() == KernelKind.COORDINATES
        ? Optional.of(coordinates(size.kernelWidth(), size.kernelHeight()))
        : Optional.empty();
  }

  /** Of every pixel x, then y, from −1 to 1, both ends included. */
  private static float[] coordinates(int width, int height) {
    int pixels = width * height;
    float[] places = new float[2 * pixels];
    for (int i = 0; i < pixels; i++) {
      places[i] = 2f * (i % width) / Math.max(1, width - 1) - 1;
      places[pixels + i] = 2f * (i / width) / Math.max(1, height - 1) - 1;
    }
    return places;
  }

  @Override
  public Generator generator(ParameterVector theta, ProblemSize size) {
    int height = size.kernelHeight();
    int width = size.kernelWidth();
    return switch (network.kind()) {
      case CONNECTED -> new FreeKernel(theta, network, height, width);
      case NUMBERS -> new NumbersKernel(theta, height, width);
      case SKIP -> new SkipKernel(theta, height, width);
      case COORDINATES -> SirenKernel.ofPlaces(theta);
    };
  }

  @Override
  public void begin(Network kernel, ParameterVector layout, ProblemSize size) {
    GeneratorSource.super.begin(kernel, layout, size);
    boolean biased = network.kind() == KernelKind.CONNECTED || network.kind() == KernelKind.NUMBERS;
    if (start != null && biased) {
      KernelStart.near(start, kernel.theta(), layout);
    }
  }
}
