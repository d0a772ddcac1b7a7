package io.github.selfdeblur.model.term;

import io.github.selfdeblur.graph.Value;

/** What is minimised, or a part of it: a scalar, 0 at best. */
@FunctionalInterface
public interface Term {

  Value of(Explanation found);

  /** This term, weighted. */
  default Term times(double weight) {
    return found -> of(found).times(weight);
  }
}
