package io.github.selfdeblur.blind.method;

import io.github.selfdeblur.progress.Monitor;

/** A way to find the sharp image, and perhaps the PSF, of a plane. */
@FunctionalInterface
public interface BlindMethod {

  /**
   * Finds them; scale, finish and report are the business of the run.
   *
   * @param listener hears of the course, on the [0, 1] scale, and also stops: the solution is then
   *     what there is so far
   */
  BlindSolution solve(BlindProblem problem, Monitor monitor);
}
