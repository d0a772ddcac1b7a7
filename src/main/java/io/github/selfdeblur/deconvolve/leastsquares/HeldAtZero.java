package io.github.selfdeblur.deconvolve.leastsquares;

/**
 * The px of a least-squares problem Ax = b that stay at 0 because they could only be less: an
 * active set, chosen anew before each round of conjugate gradients, which then works on the others.
 */
public final class HeldAtZero {

  private final boolean[] held;
  private boolean any;

  public HeldAtZero(int size) {
    held = new boolean[size];
  }

  /**
   * Sets negative values to 0, and holds those that the equations would make negative again.
   *
   * @param normal A
   * @param scratch is overwritten
   */
  public void choose(
      float[] x, float[] right, ConjugateGradients.LinearMap normal, float[] scratch) {
    any = false;
    for (int i = 0; i < x.length; i++) {
      any |= x[i] < 0;
      x[i] = Math.max(0, x[i]);
    }
    if (any) {
      normal.apply(x, scratch);
      for (int i = 0; i < x.length; i++) {
        held[i] = x[i] == 0 && right[i] <= scratch[i];
      }
    }
  }

  /** Sets what belongs to held px to 0. */
  public void clear(float[] values) {
    for (int i = 0; any && i < values.length; i++) {
      values[i] = held[i] ? 0 : values[i];
    }
  }
}
