package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Value;

/**
 * Anisotropic total variation per pixel: the mean of |x(r, c) − x(r, c−1)| plus the mean of |x(r,
 * c) − x(r−1, c)|. A mean, as the fit term is a mean of squares, so that λ means the same for every
 * image size.
 */
public final class TotalVariation implements Term {

  @Override
  public Value of(Explanation found) {
    Value x = found.x();
    return Differences.along(x, 2).abs().mean().plus(Differences.along(x, 3).abs().mean());
  }
}
