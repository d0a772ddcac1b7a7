package io.github.selfdeblur.image.duration;

import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.solve.cost.Workload;
import io.github.selfdeblur.solve.network.ProblemSize;

/** How long networks are fitted. */
final class NetworkTime {

  /**
   * Of 255×255 px with fast: docs/performance.md, mean of 16 images, 94 s when it had 370
   * iterations at full size; with 180 the work is 0.65 of that.
   */
  private static final double SECONDS = 61;

  private static final double PX = 255 * 255;

  /** A usual side of the PSF, which matters little. */
  private static final int PSF_PX = 25;

  private NetworkTime() {}

  /** Of a schedule on so many px. */
  static double seconds(Schedule schedule, double px) {
    return SECONDS * work(schedule, px) / work(Preset.FAST.schedule(), PX);
  }

  private static double work(Schedule schedule, double px) {
    int side = (int) Math.ceil(Math.sqrt(px));
    ProblemSize size = new ProblemSize(side, side, PSF_PX, PSF_PX, false);
    double work = 0;
    for (Phase phase : schedule.phases()) {
      int starts = phase.shrink() > 1 ? schedule.starts() : 1;
      work += starts * phase.iterations() * Workload.ofOneIteration(phase, size);
    }
    return work;
  }
}
