package io.github.selfdeblur.solve.network;

import ai.djl.ndarray.NDArray;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.ParameterVector.Parameter;
import io.github.selfdeblur.psf.CorrelationKernel;

/**
 * Lets G_k begin near a kernel: the bias of its last layer becomes the logarithm of half that
 * kernel and half a flat one, so that no pixel starts out of reach, and the layer's weights shrink.
 */
final class KernelStart {

  private static final double FLAT_SHARE = 0.5;
  private static final float WEIGHT_FACTOR = 0.1f;

  private KernelStart() {}

  /** Changes {@code theta}, laid out as {@code layout} says. */
  static void near(CorrelationKernel kernel, NDArray theta, ParameterVector layout) {
    float[] values = theta.toFloatArray();
    float[] near = kernel.values().values();
    double sum = kernel.values().sum();
    int start = 0;
    for (Parameter parameter : layout.parameters()) {
      int end = start + (int) parameter.size();
      if (parameter.name().equals("last.weight")) {
        for (int i = start; i < end; i++) {
          values[i] *= WEIGHT_FACTOR;
        }
      } else if (parameter.name().equals("last.bias")) {
        for (int i = start; i < end; i++) {
          double share = near[i - start] / sum;
          values[i] = (float) Math.log((1 - FLAT_SHARE) * share + FLAT_SHARE / near.length);
        }
      }
      start = end;
    }
    theta.set(values);
  }
}
