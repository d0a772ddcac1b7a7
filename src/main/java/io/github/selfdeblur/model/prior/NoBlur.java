package io.github.selfdeblur.model.prior;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Term;

/** The mean squared difference of the latent image's middle and the blurry image. */
public final class NoBlur implements Term {

  @Override
  public Value of(Explanation found) {
    return found.x().centreCrop(found.y().place()).meanSquaredDifference(found.y());
  }
}
