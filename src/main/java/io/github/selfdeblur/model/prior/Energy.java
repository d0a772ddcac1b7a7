package io.github.selfdeblur.model.prior;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Term;
import java.util.function.Function;

/**
 * The sum of squares of a PSF: least where it is flat.
 *
 * @param psf which of them
 */
public record Energy(Function<Explanation, Value> psf) implements Term {

  /** The kernel's. */
  public static final Energy OF_KERNEL = new Energy(Explanation::k);

  /** The auxiliary PSF's. */
  public static final Energy OF_AUXILIARY = new Energy(found -> found.beside().auxiliary());

  @Override
  public Value of(Explanation found) {
    Value values = psf.apply(found);
    return values.times(values).sum();
  }
}
