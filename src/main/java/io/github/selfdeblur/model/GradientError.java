package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Value;

/**
 * The mean squared difference of forward differences along rows and columns, and a small share of
 * that of grey values, without which the brightness would be free. Gradients weigh what blur acts
 * on, edges, where a plain MSE is ruled by large even regions.
 */
public final class GradientError implements Term {

  private static final double GREY_SHARE = 0.1;

  @Override
  public Value of(Explanation found) {
    Value misfit = found.weightedYHat().minus(found.weightedY());
    Value down = Differences.along(misfit, 2);
    Value across = Differences.along(misfit, 3);
    Value gradients = down.times(down).mean().plus(across.times(across).mean());
    return gradients.plus(misfit.times(misfit).mean().times(GREY_SHARE));
  }
}
