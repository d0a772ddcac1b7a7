package io.github.selfdeblur.blind.volume;

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
 * The best numbers near some, without derivatives: BOBYQA. Powell 2009, report NA2009/06,
 * Cambridge. All are of about the same scale: radians, logarithms.
 */
final class Polish {

  private static final double FIRST_RADIUS = 0.3;
  private static final double LAST_RADIUS = 0.05;
  private static final double LARGEST = 6;

  private double[] best;
  private double least = Double.POSITIVE_INFINITY;

  private Polish(double[] start) {
    best = start;
  }

  /**
   * The best of all that were tried.
   *
   * @param start two numbers or more
   * @param evaluations at most
   * @param penalty to be made small; infinite where the search is to end
   */
  static double[] of(double[] start, int evaluations, ToDoubleFunction<double[]> penalty) {
    Polish polish = new Polish(start);
    double[] bound = new double[start.length];
    double[] below = new double[start.length];
    Arrays.fill(bound, LARGEST);
    Arrays.fill(below, -LARGEST);
    try {
      new BOBYQAOptimizer(2 * start.length + 1, FIRST_RADIUS, LAST_RADIUS)
          .optimize(
              new MaxEval(evaluations),
              GoalType.MINIMIZE,
              new InitialGuess(start),
              new SimpleBounds(below, bound),
              new ObjectiveFunction(point -> polish.at(point.clone(), penalty)));
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

  private double at(double[] point, ToDoubleFunction<double[]> penalty) {
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
