package io.github.selfdeblur.psf.likelihood;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * A step of damped least squares. Marquardt 1963, doi:10.1137/0111030: every parameter's curvature
 * is raised by the damping, so that more of it makes the step shorter.
 */
public final class DampedStep {

  /** Curvature that keeps a parameter on which nothing depends where it is. */
  private static final double LEAST_CURVATURE = 1e-9;

  private DampedStep() {}

  /** Where it leads; null where there is no way. */
  public static double[] from(
      double[] parameters, double[][] normal, double[] slope, double damping) {
    Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(normal, true);
    for (int p = 0; p < slope.length; p++) {
      matrix.addToEntry(p, p, damping * normal[p][p] + LEAST_CURVATURE);
    }
    try {
      double[] step =
          new LUDecomposition(matrix).getSolver().solve(new ArrayRealVector(slope)).toArray();
      double[] next = parameters.clone();
      for (int p = 0; p < next.length; p++) {
        next[p] -= step[p];
      }
      return next;
    } catch (SingularMatrixException e) {
      return null;
    }
  }
}
