package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Value;

/** The mean of the squared difference. */
public final class MeanSquaredError implements Loss {

  @Override
  public Value between(Value yHat, Value y) {
    return yHat.meanSquaredDifference(y);
  }
}
