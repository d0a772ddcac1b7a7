package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;

/**
 * Ends iterations where what is left of the blurry image is no more than its noise, as noise is the
 * last thing that is explained: the discrepancy principle, Morozov 1966.
 *
 * @param noise its root mean square over all px; 0: never
 * @param lit the noise's standard deviation where the light is, on the [0, 1] scale
 */
public record Discrepancy(double noise, double lit) {

  /** Ends nothing. */
  public static final Discrepancy NEVER = new Discrepancy(0, 1);

  /**
   * Of the noise's variance, as an estimated one errs. Measured with true PSFs and Richardson-Lucy:
   * the best iterate leaves 0.91 to 0.97 of what is estimated without a margin, on images of
   * counts, on micrographs with much noise and on smooth ones.
   */
  private static final double SHARE = 0.91;

  /**
   * Over σ, the iteration from which on it counts: before it, none does harm. The best number for
   * the smoothest specimens is 9 at σ 0.012, 1 at σ 0.08, and none where σ is more.
   */
  private static final double SAFE = 0.13;

  /** How many iterations a method does to a part of an image until it is reached. */
  int iterations(KnownPsfMethod method, int most, Grid part, Psf psf) {
    int[] begun = {0};
    method.deconvolve(
        part,
        psf,
        fraction -> {
          begun[0]++;
          return true;
        });
    // The one in which it was reached was begun, too.
    return begun[0] < most ? Math.max(1, begun[0] - 1) : most;
  }

  /** As reports tell the settings of a method. */
  @Override
  public String toString() {
    return noise == 0 ? "not looked at" : "ends at the noise";
  }

  Discrepancy smoother(double factor) {
    return new Discrepancy(noise * factor, lit * factor);
  }

  /**
   * Whether it ends anything after so many iterations.
   *
   * @param done iterations
   */
  boolean counts(int done) {
    return noise > 0 && (done + 1) * lit >= SAFE;
  }

  /**
   * Whether no more than noise is left.
   *
   * @param squares of what is left, summed over all px
   */
  boolean holds(double squares, int px) {
    return squares <= SHARE * noise * noise * px;
  }

  /**
   * @param done iterations
   */
  boolean isReached(int done, float[] blurry, float[] explained) {
    if (!counts(done)) {
      return false;
    }
    double squares = 0;
    for (int i = 0; i < blurry.length; i++) {
      double left = (double) blurry[i] - explained[i];
      squares += left * left;
    }
    return holds(squares, blurry.length);
  }
}
