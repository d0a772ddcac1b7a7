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
    return new long[] {(long) size.kernelHeight() * size.kernelWidth(), 3};
  }

  @Override
  public Generator generator(ParameterVector theta, ProblemSize size) {
    return new SirenKernel(theta, size.kernelHeight(), size.kernelWidth());
  }

  @Override
  public void begin(Network kernel, ParameterVector layout, ProblemSize size) {
    int width = size.kernelWidth();
    int height = size.kernelHeight();
    double floor = LEAST_SHARE * start.values().maximum();
    float[] input = new float[3 * width * height];
    for (int i = 0; i < width * height; i++) {
      input[3 * i] = (2 * (i % width) + 1f) / width - 1;
      input[3 * i + 1] = (2 * (i / width) + 1f) / height - 1;
      input[3 * i + 2] = (float) Math.log(Math.max(floor, start.values().values()[i]));
    }
    kernel.z().set(input);
  }
}
