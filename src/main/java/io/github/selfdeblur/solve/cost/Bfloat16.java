package io.github.selfdeblur.solve.cost;

import ai.djl.Device;
import io.github.selfdeblur.engine.CpuFeatures;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Precision;

/** The short number format that a phase may ask for. */
public final class Bfloat16 {

  private Bfloat16() {}

  /** Whether G_x computes in it in {@code phase}. */
  public static boolean isUsed(Phase phase, Device device) {
    return phase.precision() == Precision.BFLOAT16_WHERE_FAST
        && !device.isGpu()
        && CpuFeatures.hasFastBfloat16();
  }
}
