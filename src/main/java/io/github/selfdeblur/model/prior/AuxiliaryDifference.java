package io.github.selfdeblur.model.prior;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Term;

/** The sum of the squared difference of the kernel and the auxiliary PSF laid under it. */
public final class AuxiliaryDifference implements Term {

  @Override
  public Value of(Explanation found) {
    Value difference = AuxiliaryMatch.of(found).psf().minus(found.k());
    return difference.times(difference).sum();
  }
}
