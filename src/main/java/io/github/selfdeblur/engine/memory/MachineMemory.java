package io.github.selfdeblur.engine.memory;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The memory of this machine, or of the container that Java runs in. */
public final class MachineMemory {

  private MachineMemory() {}

  /** MB in all, used or not; infinite where Java cannot tell. */
  public static double megabytes() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize() / (double) (1 << 20)
        : Double.POSITIVE_INFINITY;
  }
}
