package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.psf.volume.Aberrations;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * The best aberrations near some, without derivatives: BOBYQA. Powell 2009, report NA2009/06,
 * Cambridge.
 */
final class Polish {

  /** Radians. */
  private static final double FIRST_RADIUS = 0.3;

  private static final double LAST_RADIUS = 0.05;
  private static final double LARGEST = 6;

  private Aberrations best;
  private double least = Double.POSITIVE_INFINITY;

  private Polish() {}

  /**
   * The best of all that were tried.
   *
   * @param evaluations at most
   * @param penalty to be made small; infinite where the search is to end
   */
  static Aberrations of(Aberrations start, int evaluations, ToDoubleFunction<Aberrations> penalty) {
    Polish polish = new Polish();
    polish.best = start;
    int free = start.radians().length;
    double[] bound = new double[free];
    double[] below = new double[free];
    Arrays.fill(bound, LARGEST);
    Arrays.fill(below, -LARGEST);
    try {
      new BOBYQAOptimizer(2 * free + 1, FIRST_RADIUS, LAST_RADIUS)
          .optimize(
              new MaxEval(evaluations),
              GoalType.MINIMIZE,
              new InitialGuess(start.radians()),
              new SimpleBounds(below, bound),
              new ObjectiveFunction(point -> polish.at(new Aberrations(point), penalty)));
    } catch (TooManyEvaluationsException | Ended e) {
      return polish.best;
    } catch (MathIllegalStateException e) {
      // It can make no more of what it has, such as where the penalty is flat.
      return polish.best;
    }
    return polish.best;
  }

  /** Thrown where the search is to end. */
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private double at(Aberrations point, ToDoubleFunction<Aberrations> penalty) {
    double value = penalty.applyAsDouble(point);
    if (Double.isInfinite(value)) {
      throw new Ended();
    }
    if (value < least) {
      least = value;
      best = point;
    }
    return value;
  }
}
