package io.github.selfdeblur.deconvolve.leastsquares;

import io.github.selfdeblur.deconvolve.backend.Equations;
import java.util.function.IntPredicate;

/**
 * Solves Ax = b for a symmetric positive definite A, preconditioned. Hestenes, Stiefel 1952,
 * doi:10.6028/jres.049.044; in the form of Golub, Van Loan, "Matrix Computations", algorithm
 * 11.5.1.
 */
public final class ConjugateGradients {

  private ConjugateGradients() {}

  /**
   * Improves x, step by step.
   *
   * @param leastStep ends after a step whose root mean square is smaller
   * @param goOn asked after every step, told their number
   * @return false where goOn said so
   */
  public static boolean solve(
      Equations equations, int maxSteps, double leastStep, IntPredicate goOn) {
    equations.begin();
    double previous = 1;
    for (int step = 0; step < maxSteps; step++) {
      double rz = equations.precondition();
      if (!(rz > 0)) {
        return true;
      }
      Equations.Turn turn = equations.turn((float) (rz / previous));
      previous = rz;
      float length = (float) (rz / turn.bend());
      equations.advance(length);
      if (!goOn.test(step + 1)) {
        return false;
      }
      if (length * Math.sqrt(turn.squares()) < leastStep) {
        return true;
      }
    }
    return true;
  }
}
