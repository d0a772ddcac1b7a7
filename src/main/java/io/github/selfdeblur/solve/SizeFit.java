package io.github.selfdeblur.solve;

import ai.djl.Device;
import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.schedule.Networks;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.solve.cost.Bfloat16;
import io.github.selfdeblur.solve.network.Composition;
import io.github.selfdeblur.solve.network.GeneratorSource;
import io.github.selfdeblur.solve.network.ProblemSize;

/** The training on a plane of one size. */
final class SizeFit extends Training {

  private final ProblemSize size;
  private final boolean weighted;
  private final Composition composition;
  private final GeneratorSource kernelSource;

  /**
   * Draws the start.
   *
   * @param blurry y within [0, 1], at this level's size
   * @param weights of the pixels' differences, at this level's size; null where all count the same
   * @param size of the problem at this level
   * @param known of sum 1; null to find it
   * @param kernelSource of G_k; null for a known kernel
   */
  SizeFit(
      Grid blurry,
      Grid weights,
      ProblemSize size,
      CorrelationKernel known,
      Networks networks,
      Composition composition,
      GeneratorSource kernelSource,
      int seed,
      Device device) {
    super(
        new Data(blurry, weights, known == null ? null : known.values()),
        composition.image(networks.image(), false).at(size),
        kernelSource == null ? null : kernelSource.at(size),
        seed,
        device);
    this.size = size;
    weighted = weights != null;
    this.composition = composition;
    this.kernelSource = kernelSource;
  }

  @Override
  Graph graph(Phase of) {
    return Objective.graph(
            size,
            composition.image(of.networks().image(), Bfloat16.isUsed(of, device())),
            kernelSource,
            weighted,
            composition.terms(of.fitTerm()))
        .graph();
  }

  /** The best iteration's result. */
  SizeResult found() {
    BestSoFar best = best();
    CorrelationKernel k = new CorrelationKernel(Transfer.pull(best.k()));
    return new SizeResult(Transfer.pull(best.x()), k, best.mse(), best.iteration(), size, seed());
  }
}
