package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.model.Generator;
import io.github.selfdeblur.model.SirenKernel;
import io.github.selfdeblur.psf.CorrelationKernel;

/**
 * A smooth kernel.
 *
 * @param start what it changes
 */
record SirenSource(CorrelationKernel start) implements GeneratorSource {

  /** Of the start's maximum: nothing begins out of reach. */
  private static final double LEAST_SHARE = 1e-3;

  @Override
  public long[] inputShape(ProblemSize size) {
    return new long[] {1, 3, size.kernelHeight(), size.kernelWidth()};
  }

  @Override
  public Generator generator(ParameterVector theta, ProblemSize size) {
    return SirenKernel.changing(theta);
  }

  @Override
  public void begin(Network kernel, ParameterVector layout, ProblemSize size) {
    int width = size.kernelWidth();
    int height = size.kernelHeight();
    double floor = LEAST_SHARE * start.values().maximum();
    float[] input = new float[3 * width * height];
    int pixels = width * height;
    for (int i = 0; i < pixels; i++) {
      input[i] = (2 * (i % width) + 1f) / width - 1;
      input[pixels + i] = (2 * (i / width) + 1f) / height - 1;
      input[2 * pixels + i] = (float) Math.log(Math.max(floor, start.values().values()[i]));
    }
    kernel.z().set(input);
  }
}
