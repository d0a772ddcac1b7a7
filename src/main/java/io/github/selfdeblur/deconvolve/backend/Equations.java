package io.github.selfdeblur.deconvolve.backend;

import io.github.selfdeblur.grid.Grid;

/**
 * Ax = b for a symmetric positive definite A, solved by conjugate gradients: the vectors x, the
 * residual r, the direction d, and Ad; M is about A's inverse.
 */
public interface Equations extends Work {

  /**
   * Products after a turn.
   *
   * @param bend dᵀAd
   * @param squares dᵀd over the number of px
   */
  record Turn(double bend, double squares) {}

  /** r = b − Ax; d = 0. */
  void begin();

  /** Computes Mr; rᵀMr. */
  double precondition();

  /** d = Mr + β d, and Ad. */
  Turn turn(float beta);

  /** x = x + length · d; r = r − length · Ad. */
  void advance(float length);

  /** x, of the blurry image's size. */
  Grid sharp();
}
