package io.github.selfdeblur.model.term;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.rules.Require;
import java.util.Arrays;

/**
 * The {@link GradientError} with what the blur takes from each frequency given back: the mean of
 * |D|² |R|² / (|K|² + ε) over all frequencies, R of ŷ − y, K of the kernel as it is at this moment,
 * |D|² that of the gradients and of a small share of grey values. Frequencies that the kernel lets
 * hardly through are learned as soon as the others, in a third of the iterations.
 *
 * <p>As the distance to what is already deconvolved: Tirer, Giryes 2020, "Back-Projection Based
 * Fidelity Term for Ill-Posed Linear Inverse Problems", doi:10.1109/TIP.2020.2988779, eq. 10, there
 * with a known kernel. Here the kernel is being found; no gradient reaches it through 1 / (|K|² +
 * ε).
 *
 * @param leastPower ε &gt; 0: of what the kernel lets through less than the root of it, noise is
 *     more than a part
 */
public record BackProjectionError(double leastPower) implements Term {

  /**
   * Measured on images with noise of σ = 0.002 to 0.018 of their contrast; of 0.15, with noise of
   * 0.018, no better.
   */
  private static final double LEAST_POWER = 0.02;

  /** With the ε that was measured. */
  public BackProjectionError() {
    this(LEAST_POWER);
  }

  public BackProjectionError {
    Require.positive(leastPower, "The least power that is given back");
  }

  @Override
  public Value of(Explanation found) {
    Value misfit = found.weightedYHat().minus(found.weightedY());
    long[] place = misfit.place();
    Value slopes = misfit.constant("slopes", slopes(place)).reshape(spectrum(place));
    Value gain = found.k().detached().fourierPower(place).plus(leastPower).inverseRoot();
    Value evened = misfit.filtered(gain.times(slopes));
    return evened.times(evened).mean();
  }

  /** (1, 1, …, W / 2 + 1). */
  private static long[] spectrum(long... place) {
    long[] shape = new long[place.length + 2];
    Arrays.fill(shape, 0, 2, 1);
    System.arraycopy(place, 0, shape, 2, place.length);
    shape[shape.length - 1] = place[place.length - 1] / 2 + 1;
    return shape;
  }

  /** |D| at each frequency, the last axis fastest. */
  private static float[] slopes(long... place) {
    long[] shape = spectrum(place);
    float[] slopes = new float[(int) Arrays.stream(shape).reduce(1, Math::multiplyExact)];
    for (int i = 0; i < slopes.length; i++) {
      double squares = GradientError.GREY_SHARE;
      long rest = i;
      for (int axis = place.length - 1; axis >= 0; axis--) {
        long length = shape[axis + 2];
        squares += 2 - 2 * Math.cos(2 * Math.PI * (rest % length) / place[axis]);
        rest /= length;
      }
      slopes[i] = (float) Math.sqrt(squares);
    }
    return slopes;
  }
}
