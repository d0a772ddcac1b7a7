package io.github.selfdeblur.model.term;

import io.github.selfdeblur.graph.Value;

/** The mean of the squared difference, weighted where pixels are. */
public final class MeanSquaredError implements Term {

  @Override
  public Value of(Explanation found) {
    return found.weights() == null
        ? found.mse()
        : found.weightedYHat().meanSquaredDifference(found.weightedY());
  }
}
