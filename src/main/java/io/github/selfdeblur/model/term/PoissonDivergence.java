package io.github.selfdeblur.model.term;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.rules.Require;

/**
 * The mean of y ln(y / ŷ) + ŷ − y, ŷ and y with a background: what the likelihood of photons leaves
 * of an image that is explained. Benfenati, Catozzi, Ruggiero 2023, doi:10.1088/1361-6420/acc2b9,
 * eq. 4. All pixels count the same.
 *
 * @param background &gt; 0, of both images, on the scale on which 1 is white: light that is not
 *     blurred, and without which no darkness could be explained
 */
public record PoissonDivergence(double background) implements Term {

  /** A step of an 8-bit image. */
  private static final double BACKGROUND = 1.0 / 255;

  /** With a background that is hardly seen. */
  public PoissonDivergence() {
    this(BACKGROUND);
  }

  public PoissonDivergence {
    Require.positive(background, "The background of a Poisson fit");
  }

  @Override
  public Value of(Explanation found) {
    Value seen = found.y().atLeast(0).plus(background);
    Value explained = found.yHat().atLeast(0).plus(background);
    Value logarithms = seen.log().minus(explained.log());
    return seen.times(logarithms).plus(explained).minus(seen).mean();
  }
}
