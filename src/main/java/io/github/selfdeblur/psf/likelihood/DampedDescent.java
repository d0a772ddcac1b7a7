package io.github.selfdeblur.psf.likelihood;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Fisher's scoring with Levenberg's and Marquardt's damping: {@link DampedStep}s, shorter after
 * each that fails, longer after each that leads downwards.
 *
 * @param mostDamping at which it gives up
 * @param leastGain of a step after which another is worth while
 */
public record DampedDescent(double mostDamping, double leastGain) {

  private static final double FIRST_DAMPING = 1e-2;

  /** What is minimised, and its derivatives, at one place. */
  public interface State {

    /** What is minimised. */
    double value();

    /** Where it is. */
    double[] parameters();

    /** The derivatives along the first {@code free} parameters. */
    double[] slope(int free);

    /** Fisher's information of those, and the priors' curvatures. */
    double[][] normal(int free);
  }

  /**
   * Goes down from a place.
   *
   * @param steps at most
   * @param free so many of the parameters move, the first of them
   * @param at makes the state of some parameters
   */
  public <S extends State> S from(S start, int steps, int free, Function<double[], S> at) {
    S state = start;
    double damping = FIRST_DAMPING;
    for (int step = 0; step < steps && damping < mostDamping; step++) {
      double[][] normal = state.normal(free);
      double[] slope = state.slope(free);
      S next = null;
      while (next == null && damping < mostDamping) {
        double[] first = Arrays.copyOf(state.parameters(), free);
        double[] moved = DampedStep.from(first, normal, slope, damping);
        S tried = moved == null ? null : at.apply(completed(moved, state.parameters()));
        if (tried != null && tried.value() < state.value()) {
          next = tried;
          damping /= 6;
        } else {
          damping *= 4;
        }
      }
      if (next == null) {
        break;
      }
      double gain = state.value() - next.value();
      state = next;
      if (gain < leastGain) {
        break;
      }
    }
    return state;
  }

  private static double[] completed(double[] moved, double[] all) {
    double[] next = all.clone();
    System.arraycopy(moved, 0, next, 0, moved.length);
    return next;
  }
}
