package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.model.GaussianKernel;
import io.github.selfdeblur.model.Generator;
import io.github.selfdeblur.psf.spectrum.GaussianShape;

/**
 * A kernel of Gaussians.
 *
 * @param start the Gaussian that each begins with, some narrower or wider than it
 * @param widths of each, in units of the start's
 */
record GaussianSource(GaussianShape start, double... widths) implements GeneratorSource {

  @Override
  public long[] inputShape(ProblemSize size) {
    return new long[] {3, (long) size.kernelHeight() * size.kernelWidth()};
  }

  @Override
  public Generator generator(ParameterVector theta, ProblemSize size) {
    return new GaussianKernel(theta, widths.length, size.kernelHeight(), size.kernelWidth());
  }

  @Override
  public void begin(Network kernel, ParameterVector layout, ProblemSize size) {
    int width = size.kernelWidth();
    int pixels = width * size.kernelHeight();
    float[] places = new float[3 * pixels];
    for (int i = 0; i < pixels; i++) {
      places[i] = i % width - (width - 1 - width / 2);
      places[pixels + i] = i / width - (size.kernelHeight() - 1 - size.kernelHeight() / 2);
      places[2 * pixels + i] = 1;
    }
    kernel.z().set(places);
    float[] theta = new float[7 * widths.length];
    for (int g = 0; g < widths.length; g++) {
      theta[3 * g] = (float) (start.across() / widths[g]);
      theta[3 * g + 1] = (float) (start.slant() / widths[g]);
      theta[3 * (widths.length + g) + 1] = (float) (start.down() / widths[g]);
    }
    kernel.theta().set(theta);
  }
}
