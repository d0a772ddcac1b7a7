package io.github.selfdeblur.solve;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.CorrelationKernel;

/** Compares what several starts found. */
@FunctionalInterface
public interface StartChoice {

  /**
   * How unlikely a result is: the start with the least penalty goes on.
   *
   * @param x the latent image, enlarged to full size, (H+kh−1) × (W+kw−1)
   * @param k enlarged to full size, kh × kw, sum 1
   * @param progress is told the fraction that is done, and whether to go on
   */
  double penalty(Grid x, CorrelationKernel k, Progress progress);
}
