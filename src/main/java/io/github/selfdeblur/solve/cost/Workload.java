package io.github.selfdeblur.solve.cost;

import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.solve.network.ProblemSize;
import java.util.List;

/** How much there is to compute, in multiplications or what takes as long. */
public final class Workload {

  /** What the kept values' way to memory and back takes, and all that is done to each of them. */
  private static final double PER_KEPT_VALUE = 290;

  /** What an iteration takes however small its image is. */
  private static final double PER_ITERATION = 1.3e9;

  private Workload() {}

  /**
   * All iterations of {@code levels}, each a list of phases.
   *
   * @param full the size of the problem at full size
   */
  public static double of(List<List<Phase>> levels, ProblemSize full) {
    return levels.stream()
        .flatMap(List::stream)
        .mapToDouble(phase -> phase.iterations() * ofOneIteration(phase, full))
        .sum();
  }

  public static double ofOneIteration(Phase phase, ProblemSize full) {
    ImageNetwork net = phase.networks().image();
    double perPixel =
        PixelCost.multiplications(net) + PER_KEPT_VALUE * PixelCost.keptValues(net, 2);
    return PER_ITERATION + full.at(phase).latentPixels() * perPixel;
  }
}
