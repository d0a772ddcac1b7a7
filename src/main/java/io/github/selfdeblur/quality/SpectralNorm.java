package io.github.selfdeblur.quality;

import io.github.selfdeblur.grid.DoublePlane;
import java.util.Random;

/**
 * The largest singular value of a matrix A, by power iteration on AᵀA (Golub and Van Loan, "Matrix
 * Computations", section 8.2.1), from a fixed random start.
 */
final class SpectralNorm {

  private static final double CHANGE = 1e-14;
  private static final int MAX_ITERATIONS = 20_000;
  private static final long SEED = 1;

  private SpectralNorm() {}

  /** In the unit of the values; 0 for a matrix of zeros. */
  static double of(DoublePlane matrix) {
    double[] right = new Random(SEED).doubles(matrix.width(), -1, 1).toArray();
    scale(right, 1 / length(right));
    double norm = 0;
    for (int i = 0; i < MAX_ITERATIONS; i++) {
      double[] left = times(matrix, right);
      double previous = norm;
      norm = length(left);
      if (Math.abs(norm - previous) <= CHANGE * norm) {
        break;
      }
      right = transposedTimes(matrix, left);
      scale(right, 1 / length(right));
    }
    return norm;
  }

  private static double[] times(DoublePlane matrix, double[] vector) {
    double[] product = new double[matrix.height()];
    for (int row = 0; row < product.length; row++) {
      int start = row * vector.length;
      double sum = 0;
      for (int column = 0; column < vector.length; column++) {
        sum += matrix.values()[start + column] * vector[column];
      }
      product[row] = sum;
    }
    return product;
  }

  private static double[] transposedTimes(DoublePlane matrix, double[] vector) {
    double[] product = new double[matrix.width()];
    for (int row = 0; row < vector.length; row++) {
      int start = row * product.length;
      for (int column = 0; column < product.length; column++) {
        product[column] += matrix.values()[start + column] * vector[row];
      }
    }
    return product;
  }

  private static double length(double[] vector) {
    double squares = 0;
    for (double value : vector) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  private static void scale(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }
}
