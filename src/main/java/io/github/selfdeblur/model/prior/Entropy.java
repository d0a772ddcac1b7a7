package io.github.selfdeblur.model.prior;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Term;

/**
 * Less the mean logarithm of the latent image's standard deviation: the part of the divergence
 * between a normal distribution and its prior that keeps it from shrinking to a point. Huo,
 * Masoumzadeh, Kushol, Yang 2023, doi:10.1109/TPAMI.2023.3283979.
 */
public final class Entropy implements Term {

  /** The least number of float32. */
  private static final double LEAST = 1e-45;

  @Override
  public Value of(Explanation found) {
    return found.beside().deviation().atLeast(LEAST).log().mean().times(-1);
  }
}
