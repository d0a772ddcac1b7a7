package io.github.selfdeblur.solve;

import io.github.selfdeblur.options.ImageNetwork;
import io.github.selfdeblur.options.Phase;
import io.github.selfdeblur.options.Schedule;
import java.util.List;

/** How much there is to compute, in multiplications or what takes as long. */
final class Workload {

  /** What the kept values' way to memory and back takes, and all that is done to each of them. */
  private static final double PER_KEPT_VALUE = 290;

  /** What an iteration takes however small its image is. */
  private static final double PER_ITERATION = 1.3e9;

  private Workload() {}

  /**
   * The phases after {@code index} in units of one iteration of that phase.
   *
   * @param full the size of the problem at full size
   */
  static double after(Schedule schedule, int index, ProblemSize full) {
    List<Phase> phases = schedule.phases();
    double work = 0;
    for (Phase later : phases.subList(index + 1, phases.size())) {
      work += later.iterations() * ofOneIteration(later, full);
    }
    return work / ofOneIteration(phases.get(index), full);
  }

  private static double ofOneIteration(Phase phase, ProblemSize full) {
    ImageNetwork net = phase.networks().image();
    double perPixel = PixelCost.multiplications(net) + PER_KEPT_VALUE * PixelCost.keptValues(net);
    return PER_ITERATION + full.at(phase).latentPixels() * perPixel;
  }
}
