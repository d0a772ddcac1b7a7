package io.github.selfdeblur.solve;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.solve.Objective.Evaluation;

/** The x and k with the least loss so far, kept on the device. */
record BestSoFar(double loss, int iteration, double mse, Phase phase, NDArray x, NDArray k)
    implements AutoCloseable {

  /** Copies the x and k of {@code evaluation}, made in {@code iteration} counted from 1. */
  static BestSoFar of(
      Evaluation evaluation,
      double loss,
      double mse,
      int iteration,
      Phase phase,
      NDManager keeper) {
    NDArray x = evaluation.x().duplicate();
    NDArray k = evaluation.k().duplicate();
    x.attach(keeper);
    k.attach(keeper);
    return new BestSoFar(loss, iteration, mse, phase, x, k);
  }

  /** The same, to be replaced by whatever comes next: losses of two kinds do not compare. */
  BestSoFar ofAnotherLoss() {
    return new BestSoFar(Double.POSITIVE_INFINITY, iteration, mse, phase, x, k);
  }

  @Override
  public void close() {
    x.close();
    k.close();
  }
}
