package io.github.selfdeblur.model.term;

import io.github.selfdeblur.graph.Value;

/**
 * The mean squared difference of forward differences along all axes, and a small share of that of
 * grey values, without which the brightness would be free. Gradients weigh what blur acts on,
 * edges, where a plain MSE is ruled by large even regions.
 */
public final class GradientError implements Term {

  /** Of the grey values beside the gradients. */
  static final double GREY_SHARE = 0.1;

  @Override
  public Value of(Explanation found) {
    Value misfit = found.weightedYHat().minus(found.weightedY());
    Value gradients =
        Differences.all(misfit)
            .map(difference -> difference.times(difference).mean())
            .reduce(Value::plus)
            .orElseThrow();
    return gradients.plus(misfit.times(misfit).mean().times(GREY_SHARE));
  }
}
