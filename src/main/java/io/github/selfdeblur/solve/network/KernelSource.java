package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.model.KernelGenerator;

/** Which G_k there is, and how it begins. */
public interface KernelSource {

  /** The shape of its fixed input. */
  long[] inputShape(ProblemSize size);

  /** Declares its parameters. */
  KernelGenerator generator(ParameterVector theta, ProblemSize size);

  /** Changes what was drawn at random to where it begins. */
  void begin(Network kernel, ParameterVector layout, ProblemSize size);
}
