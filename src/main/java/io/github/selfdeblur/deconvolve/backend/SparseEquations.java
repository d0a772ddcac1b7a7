package io.github.selfdeblur.deconvolve.backend;

/**
 * (KᵀK + Σ_f D_fᵀ w_f D_f) x = Kᵀ y, D_f derivatives, w_f weights of each of their values. At first
 * x is the blurry image, and the weights are all the prior's strength.
 */
public interface SparseEquations extends Equations {

  /** Sets the weights to touch the sparse penalty at x. */
  void reweigh();

  /**
   * Sets negative values to 0, and holds those there that the equations would make negative again,
   * until this is called anew.
   */
  void holdAtZero();
}
