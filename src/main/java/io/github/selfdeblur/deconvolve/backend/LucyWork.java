package io.github.selfdeblur.deconvolve.backend;

import io.github.selfdeblur.grid.Grid;

/**
 * Richardson's and Lucy's step: x · Kᵀ((y + b) / (Kx + b)) / Kᵀ1 / (1 − λ · div(∇x / |∇x|)), b the
 * background that keeps noise from being cut off. At first x is the blurry image, and the estimate,
 * too.
 */
public interface LucyWork extends Work {

  /**
   * How x would change.
   *
   * @param along Σ of its products with the last change
   * @param squares Σ of its squares
   */
  record Change(double along, double squares) {}

  /** Computes Kx, of which the step is made. */
  void explain();

  /** Σ (y − Kx)², after {@link #explain}. */
  double unexplained();

  /** Makes the step from x, after {@link #explain}. */
  Change step();

  /** Where the step led is the estimate; x goes further along from the last one, by a factor. */
  void goOn(float factor);

  /** The estimate, of the blurry image's size. */
  Grid estimate();
}
