package io.github.selfdeblur.options.schedule;

import io.github.selfdeblur.rules.Require;

/**
 * A term beside the misfit.
 *
 * @param weight of it in the sum, &gt; 0
 */
public record WeightedTerm(ExtraTerm term, double weight) {

  public WeightedTerm {
    if (term == null) {
      throw new IllegalArgumentException("A weight needs a term, got none.");
    }
    Require.positive(weight, "The weight of the term " + term.label());
  }
}
