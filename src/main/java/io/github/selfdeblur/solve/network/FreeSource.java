package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.model.FreeKernel;
import io.github.selfdeblur.model.Generator;
import io.github.selfdeblur.options.schedule.KernelNetwork;
import io.github.selfdeblur.psf.CorrelationKernel;

/**
 * A free kernel.
 *
 * @param network its size
 * @param start a kernel near which it begins; null for anywhere
 */
public record FreeSource(KernelNetwork network, CorrelationKernel start)
    implements GeneratorSource {

  @Override
  public long[] inputShape(ProblemSize size) {
    return new long[] {1, network.inputs()};
  }

  @Override
  public Generator generator(ParameterVector theta, ProblemSize size) {
    return new FreeKernel(theta, network, size.kernelHeight(), size.kernelWidth());
  }

  @Override
  public void begin(Network kernel, ParameterVector layout, ProblemSize size) {
    if (start != null) {
      KernelStart.near(start, kernel.theta(), layout);
    }
  }
}
