package io.github.selfdeblur.solve;

import ai.djl.Device;
import io.github.selfdeblur.options.Phase;
import io.github.selfdeblur.options.Precision;
import io.github.selfdeblur.tensor.CpuFeatures;

/** The short number format that a phase may ask for. */
final class Bfloat16 {

  private Bfloat16() {}

  /** Whether G_x computes in it in {@code phase}. */
  static boolean isUsed(Phase phase, Device device) {
    return phase.precision() == Precision.BFLOAT16_WHERE_FAST
        && !device.isGpu()
        && CpuFeatures.hasFastBfloat16();
  }
}
