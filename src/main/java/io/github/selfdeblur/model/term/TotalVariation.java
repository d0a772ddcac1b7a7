package io.github.selfdeblur.model.term;

import io.github.selfdeblur.graph.Value;

/**
 * Anisotropic total variation per pixel: the mean of |x(r, c) − x(r, c−1)| plus the mean of |x(r,
 * c) − x(r−1, c)|, and so on for each axis. A mean, as the fit term is a mean of squares, so that λ
 * means the same for every image size.
 */
public final class TotalVariation implements Term {

  @Override
  public Value of(Explanation found) {
    return Differences.all(found.x())
        .map(difference -> difference.abs().mean())
        .reduce(Value::plus)
        .orElseThrow();
  }
}
