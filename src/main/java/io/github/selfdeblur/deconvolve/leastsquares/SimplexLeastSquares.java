package io.github.selfdeblur.deconvolve.leastsquares;

import io.github.selfdeblur.psf.Simplex;
import java.util.Arrays;
import java.util.Random;

/**
 * Minimises ½kᵀGk − bᵀk over the {@link Simplex}, G symmetric and positive semidefinite. FISTA:
 * Beck, Teboulle 2009, doi:10.1137/080716542, with the restarts of O'Donoghue, Candès 2015,
 * doi:10.1007/s10208-013-9150-3.
 */
final class SimplexLeastSquares {

  private static final int MAX_STEPS = 500;

  /** Ends where a step moves less than this share of the sum. */
  private static final double LEAST_MOVE = 1e-5;

  private static final int POWER_STEPS = 30;
  private static final double POWER_MARGIN = 1.1;

  private final float[][] matrix;
  private final float[] right;
  private final double rate;

  /**
   * @param matrix G; where it is 0, the start is as good as any
   * @param right b
   */
  SimplexLeastSquares(float[][] matrix, float[] right) {
    this.matrix = matrix;
    this.right = right;
    double eigenvalue = largestEigenvalue();
    rate = eigenvalue > 0 ? 1 / eigenvalue : 0;
  }

  /** The minimum, from the simplex's nearest vector to {@code start} on. */
  float[] minimise(float[] start) {
    float[] k = start.clone();
    Simplex.project(k);
    float[] ahead = k.clone();
    double momentum = 1;
    double moved = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MAX_STEPS && moved >= LEAST_MOVE; step++) {
      float[] next = descended(ahead);
      moved = 0;
      double against = 0;
      for (int i = 0; i < k.length; i++) {
        double move = next[i] - k[i];
        moved += Math.abs(move);
        against += (ahead[i] - next[i]) * move;
      }
      double before = against > 0 ? 1 : momentum;
      momentum = (1 + Math.sqrt(1 + 4 * before * before)) / 2;
      double inertia = (before - 1) / momentum;
      for (int i = 0; i < k.length; i++) {
        ahead[i] = (float) (next[i] + inertia * (next[i] - k[i]));
      }
      k = next;
    }
    return k;
  }

  /** One step down the gradient, back onto the simplex. */
  private float[] descended(float[] k) {
    float[] next = new float[k.length];
    multiply(k, next);
    for (int i = 0; i < k.length; i++) {
      next[i] = (float) (k[i] - rate * (next[i] - right[i]));
    }
    Simplex.project(next);
    return next;
  }

  /** By power iteration; with a margin, as that comes from below. */
  private double largestEigenvalue() {
    float[] vector = new float[matrix.length];
    float[] image = new float[matrix.length];
    Random random = new Random(1);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = random.nextFloat() - 0.5f;
    }
    double eigenvalue = 0;
    for (int step = 0; step < POWER_STEPS; step++) {
      multiply(vector, image);
      double norm = norm(image);
      eigenvalue = norm / norm(vector);
      if (norm == 0) {
        break;
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) (image[i] / norm);
      }
    }
    return POWER_MARGIN * eigenvalue;
  }

  /** G · vector, row by row, as a kernel's many zeros let rows be skipped. */
  private void multiply(float[] vector, float[] result) {
    Arrays.fill(result, 0);
    for (int row = 0; row < matrix.length; row++) {
      float factor = vector[row];
      if (factor != 0) {
        float[] values = matrix[row];
        for (int i = 0; i < result.length; i++) {
          result[i] += factor * values[i];
        }
      }
    }
  }

  private static double norm(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    return Math.sqrt(squares);
  }
}
