package io.github.selfdeblur.model.prior;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Term;

/** The mean square of the latent image's standard deviation, where the blurry image is. */
public final class Deviation implements Term {

  @Override
  public Value of(Explanation found) {
    Value inside = found.beside().deviation().centreCrop(found.y().place());
    return inside.times(inside).mean();
  }
}
