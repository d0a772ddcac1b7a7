package io.github.selfdeblur.deconvolve.leastsquares;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Solves Ax = b for a symmetric positive definite A, preconditioned. Hestenes, Stiefel 1952,
 * doi:10.6028/jres.049.044; in the form of Golub, Van Loan, "Matrix Computations", algorithm
 * 11.5.1. Holds its vectors, so that solving again makes no garbage.
 */
public final class ConjugateGradients {

  /** A linear map between vectors of one size. */
  @FunctionalInterface
  public interface LinearMap {
    /** Writes the image of v. */
    void apply(float[] v, float[] result);
  }

  private final LinearMap a;
  private final LinearMap preconditioner;
  private final float[] residual;
  private final float[] direction;
  private final float[] image;

  /**
   * @param preconditioner about the inverse of A; symmetric positive definite, too
   */
  public ConjugateGradients(int size, LinearMap a, LinearMap preconditioner) {
    this.a = a;
    this.preconditioner = preconditioner;
    residual = new float[size];
    direction = new float[size];
    image = new float[size];
  }

  /**
   * Improves x, step by step.
   *
   * @param leastStep ends after a step whose root mean square is smaller
   * @param goOn asked after every step, told their number
   * @return false where goOn said so
   */
  public boolean solve(float[] b, float[] x, int maxSteps, double leastStep, IntPredicate goOn) {
    a.apply(x, image);
    for (int i = 0; i < x.length; i++) {
      residual[i] = b[i] - image[i];
    }
    Arrays.fill(direction, 0);
    double previous = 1;
    for (int step = 0; step < maxSteps; step++) {
      preconditioner.apply(residual, image);
      double rz = dot(residual, image);
      if (!(rz > 0)) {
        return true;
      }
      float beta = (float) (rz / previous);
      for (int i = 0; i < x.length; i++) {
        direction[i] = image[i] + beta * direction[i];
      }
      previous = rz;
      a.apply(direction, image);
      float length = (float) (rz / dot(direction, image));
      for (int i = 0; i < x.length; i++) {
        x[i] += length * direction[i];
        residual[i] -= length * image[i];
      }
      if (!goOn.test(step + 1)) {
        return false;
      }
      if (length * Math.sqrt(dot(direction, direction) / x.length) < leastStep) {
        return true;
      }
    }
    return true;
  }

  private static double dot(float[] u, float[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += (double) u[i] * v[i];
    }
    return sum;
  }
}
