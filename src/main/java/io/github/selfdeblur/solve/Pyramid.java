package io.github.selfdeblur.solve;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Resampling;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.solve.network.ProblemSize;

/**
 * A problem at the sizes that phases see it in, and results on their way from one to another.
 *
 * @param blurry y at full size
 * @param weights of the pixels' differences, at full size; null where all count the same
 * @param full the sizes at full size
 */
record Pyramid(Grid blurry, Grid weights, ProblemSize full) {

  static Pyramid of(Problem problem, SelfDeblurOptions options) {
    Grid blurry = problem.blurry();
    ProblemSize full =
        new ProblemSize(
            blurry.width(),
            blurry.height(),
            options.psfWidth(),
            options.psfHeight(),
            problem.known() != null);
    return new Pyramid(blurry, problem.weights(), full);
  }

  private ProblemSize size(Phase phase) {
    return full.at(phase);
  }

  /** The sizes of a level that begins with a phase: the full ones of networks that know any. */
  ProblemSize levelSize(Phase first) {
    return first.networks().knowAnySize() ? full : size(first);
  }

  /** y at the size of a level. */
  Grid blurry(ProblemSize size) {
    return Resampling.shrink(blurry, size.width(), size.height());
  }

  /** The weights at the size of a level. */
  Grid weights(ProblemSize size) {
    return weights == null ? null : Resampling.shrink(weights, size.width(), size.height());
  }

  /** A kernel at another size, its sum 1. */
  static CorrelationKernel kernel(CorrelationKernel k, ProblemSize from, ProblemSize to) {
    double factor = factor(from, to);
    Grid large = Resampling.enlarge(k.values(), factor, to.kernelWidth(), to.kernelHeight());
    return new CorrelationKernel(large.scaled(1 / large.sum(), 0));
  }

  /** A latent image at another size. */
  static Grid latent(Grid x, ProblemSize from, ProblemSize to) {
    return Resampling.enlarge(x, factor(from, to), to.latentWidth(), to.latentHeight());
  }

  private static double factor(ProblemSize from, ProblemSize to) {
    return (double) to.width() / from.width();
  }
}
