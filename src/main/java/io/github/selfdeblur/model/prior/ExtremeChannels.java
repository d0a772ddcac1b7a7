package io.github.selfdeblur.model.prior;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Term;

/**
 * The extreme channel prior: in every window of 35 × 35 px the darkest pixel is black and the
 * brightest white. Of a normal distribution with mean E and deviation S it is drawn from the square
 * of E, of mean E² + S² and variance 4 E² S² + 2 S⁴, and from that of 1 − E; the mean of v / v, no
 * gradient through the denominator, v the least of a window. Huo, Masoumzadeh, Kushol, Yang 2023,
 * doi:10.1109/TPAMI.2023.3283979, VDIP-Extreme, with the variance of the bright one as its program
 * has it, 4 S² + 4 E² S² + 2 S⁴. Where the latent image has no deviation, S = 0.
 */
public final class ExtremeChannels implements Term {

  private static final int WINDOW_PX = 35;
  private static final double LEAST_VARIANCE = 1e-32;
  private static final double LEAST = 1e-45;

  private final int windowPx;
  private final boolean drawn;

  /** With random numbers, others at every call. */
  public ExtremeChannels() {
    this(WINDOW_PX, true);
  }

  /**
   * @param windowPx side of the windows
   * @param drawn whether the squares are drawn at random, or their means are taken
   */
  ExtremeChannels(int windowPx, boolean drawn) {
    this.windowPx = windowPx;
    this.drawn = drawn;
  }

  @Override
  public Value of(Explanation found) {
    Value mean = found.x();
    Value deviation = found.beside().deviation();
    Value variance = deviation == null ? mean.times(0) : deviation.times(deviation);
    Value square = mean.times(mean);
    Value fromWhite = mean.times(-1).plus(1);
    Value quartic = variance.times(variance).times(2);
    Value both = square.times(variance).times(4).plus(quartic);
    Value dark = sample(square.plus(variance), both);
    Value bright = sample(fromWhite.times(fromWhite).plus(variance), both.plus(variance.times(4)));
    return leastOfWindows(dark).plus(leastOfWindows(bright));
  }

  private Value sample(Value mean, Value variance) {
    Value spread = variance.plus(LEAST_VARIANCE).root();
    return drawn ? mean.plus(mean.normal().times(spread)) : mean;
  }

  private Value leastOfWindows(Value values) {
    long height = Math.min(windowPx, values.size(2));
    long width = Math.min(windowPx, values.size(3));
    Value least = values.times(-1).largestIn(height, 1).largestIn(1, width).times(-1);
    return least.over(least.detached().plus(LEAST)).mean();
  }
}
