package io.github.selfdeblur.deconvolve.backend;

/**
 * tie · KᵀK x + Σ_d D_dᵀ D_d x = tie · Kᵀ y + Σ_d D_dᵀ w_d, D_d the differences of neighbours along
 * axis d. At first x is the blurry image.
 */
public interface SplitEquations extends Equations {

  /**
   * Sets each w to what minimises |w|^α + β/2 (w − D x)².
   *
   * @param tie &gt; 0
   */
  void split(float tie, double alpha, double beta);
}
