package io.github.selfdeblur.solve.cost;

import io.github.selfdeblur.engine.DeviceMemory;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.solve.network.ProblemSize;

/**
 * How much memory a run will take at its peak: what a backward pass needs of the forward pass's
 * results. Within a fifth of the peaks of whole processes for 256² to 1024² images.
 */
public final class MemoryNeed {

  /** Java, ImageJ and PyTorch without a run. */
  private static final double BASE_MB = 300;

  /** Gradients, layout changes and what the allocator keeps, per byte of kept results. */
  private static final double OVERHEAD = 1.9;

  /** Values a voxel that the PSF and the Fourier transforms of a volume take. */
  private static final double OF_PUPIL = 200;

  private MemoryNeed() {}

  /** MB of the whole process, or on a GPU, for an image of width × height px. */
  public static double megabytes(
      long width, long height, SelfDeblurOptions options, DeviceMemory memory) {
    ProblemSize full =
        new ProblemSize(side(width), side(height), options.psfWidth(), options.psfHeight(), false);
    double most = 0;
    for (Phase phase : options.schedule().phases()) {
      int bytes = Bfloat16.isUsed(phase, memory.device()) ? 2 : 4;
      double kept = PixelCost.keptValues(phase.networks().image(), 2) * bytes;
      most = Math.max(most, kept * full.at(phase).latentPixels());
    }
    return BASE_MB + OVERHEAD * most / (1 << 20);
  }

  /**
   * MB for an object of so many voxels, room around the stack included.
   *
   * @param schedule of phases at full size
   */
  public static double megabytesOfVolume(long voxels, Schedule schedule) {
    double kept =
        schedule.phases().stream()
            .mapToDouble(phase -> PixelCost.keptValues(phase.networks().image(), 3))
            .max()
            .orElseThrow();
    return BASE_MB + OVERHEAD * (kept + OF_PUPIL) * Float.BYTES * voxels / (1 << 20);
  }

  /** No memory holds an image with a longer side than this. */
  private static int side(long px) {
    return (int) Math.min(px, Integer.MAX_VALUE);
  }
}
