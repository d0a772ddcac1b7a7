package io.github.selfdeblur.engine.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The largest memory this process has held, as Linux counts it (resident, with native memory). */
public final class PeakMemory {

  private static final Path CLEAR = Path.of("/proc/self/clear_refs");

  private PeakMemory() {}

  /** Starts counting anew, where the system allows it. */
  public static void reset() {
    try {
      Files.writeString(CLEAR, "5");
    } catch (IOException e) {
      return; // then the peak is that since the start of the process
    }
  }

  /** MB; NaN where the system does not tell. */
  public static double megabytes() {
    return ProcessMemory.megabytes("VmHWM:");
  }
}
