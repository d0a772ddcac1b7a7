package io.github.selfdeblur.psf;

import java.util.Arrays;

/** The vectors ≥ 0 of sum 1. */
public final class Simplex {

  private Simplex() {}

  /**
   * Moves v to the nearest vector of the simplex: max(v − θ, 0), θ such that the sum is 1. Held,
   * Wolfe, Crowder 1974, doi:10.1007/BF01580223, by sorting.
   */
  public static void project(float[] v) {
    float[] rising = v.clone();
    Arrays.sort(rising);
    double sum = 0;
    double theta = 0;
    for (int count = 1; count <= v.length; count++) {
      double value = rising[v.length - count];
      sum += value;
      double candidate = (sum - 1) / count;
      if (value <= candidate) {
        break;
      }
      theta = candidate;
    }
    for (int i = 0; i < v.length; i++) {
      v[i] = (float) Math.max(v[i] - theta, 0);
    }
  }
}
