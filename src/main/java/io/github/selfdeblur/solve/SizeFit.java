package io.github.selfdeblur.solve;

import ai.djl.Device;
import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.solve.cost.Bfloat16;
import io.github.selfdeblur.solve.loss.Loss;
import io.github.selfdeblur.solve.loss.Makers;
import io.github.selfdeblur.solve.network.AuxiliarySource;
import io.github.selfdeblur.solve.network.Composition;
import io.github.selfdeblur.solve.network.GeneratorSource;
import io.github.selfdeblur.solve.network.ProblemSize;
import io.github.selfdeblur.solve.network.SizedNetworks;
import java.util.Optional;

/** The training on a plane of one size. */
final class SizeFit extends Training {

  private final ProblemSize size;
  private final boolean weighted;
  private final Composition composition;
  private final GeneratorSource kernelSource;
  private final GeneratorSource auxiliary;

  /**
   * Draws the start.
   *
   * @param blurry y within [0, 1], at this level's size
   * @param weights of the pixels' differences, at this level's size; null where all count the same
   * @param size of the problem at this level
   * @param known of sum 1; null to find it
   * @param first phase of this level
   * @param kernelSource of G_k; null for a known kernel
   */
  SizeFit(
      Grid blurry,
      Grid weights,
      ProblemSize size,
      CorrelationKernel known,
      Phase first,
      Composition composition,
      GeneratorSource kernelSource,
      int seed,
      Device device) {
    super(
        new Data(blurry, weights, known == null ? null : known.values()),
        new SizedNetworks(
            composition.image(first.networks().image(), false).at(size),
            kernelSource == null ? null : kernelSource.at(size),
            auxiliary(first, kernelSource).map(source -> source.at(size)).orElse(null)),
        seed,
        device);
    auxiliary = auxiliary(first, kernelSource).orElse(null);
    this.size = size;
    weighted = weights != null;
    this.composition = composition;
    this.kernelSource = kernelSource;
  }

  private static Optional<GeneratorSource> auxiliary(Phase first, GeneratorSource kernel) {
    return Optional.ofNullable(kernel == null ? null : first.auxiliary()).map(AuxiliarySource::new);
  }

  @Override
  Graph graph(Phase of) {
    GeneratorSource image = composition.image(of.networks().image(), Bfloat16.isUsed(of, device()));
    Makers makers = new Makers(image, kernelSource, auxiliary);
    return Loss.ofPlane(size, of, makers, weighted, composition.terms(of)).graph();
  }

  /** The best iteration's result. */
  SizeResult found() {
    BestSoFar best = best();
    CorrelationKernel k = new CorrelationKernel(Transfer.pull(best.k()));
    ProblemSize seen = best.phase().networks().knowAnySize() ? size.at(best.phase()) : size;
    return new SizeResult(Transfer.pull(best.x()), k, best.mse(), best.iteration(), seen, seed());
  }
}
