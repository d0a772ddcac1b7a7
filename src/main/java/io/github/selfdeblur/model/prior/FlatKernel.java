package io.github.selfdeblur.model.prior;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Term;

/** The mean squared difference of the kernel's pixels and 1 / their number. */
public final class FlatKernel implements Term {

  @Override
  public Value of(Explanation found) {
    Value difference = found.k().plus(-1.0 / found.k().count());
    return difference.times(difference).mean();
  }
}
