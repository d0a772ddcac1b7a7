package io.github.selfdeblur.deconvolve.backend;

import io.github.selfdeblur.grid.Grid;

/**
 * A Wiener filter on a periodic grid around the image: X = H* Y / (|H|² + strength · Σ_d |D_d|²).
 */
public interface WienerWork extends Work {

  /**
   * Sets what lies beyond the image to what its estimate explains there, Kx.
   *
   * @param momentum of the change of Kx since the last round, what is added once more
   */
  void round(float momentum);

  /** x, of the blurry image's size. */
  Grid sharp();
}
