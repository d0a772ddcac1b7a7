package io.github.selfdeblur.deconvolve.leastsquares;

/**
 * w that minimises |w|^α + β/2 (w − v)², from a table: exact at its points, linear between them.
 * For α = 1 that is soft thresholding by 1/β.
 */
public final class Shrinkage {

  private static final int POINTS = 1 << 13;

  /** Differences on the [0, 1] scale are no larger than this but where values overshoot. */
  private static final double LARGEST = 1.5;

  private static final int NEWTON_STEPS = 40;
  private static final double CONVERGED = 1e-7;

  private final float[] table = new float[POINTS + 1];
  private final double alpha;
  private final double beta;

  /** See the class. */
  public Shrinkage(double alpha, double beta) {
    this.alpha = alpha;
    this.beta = beta;
    for (int i = 0; i < table.length; i++) {
      table[i] = (float) exact(i * LARGEST / POINTS);
    }
  }

  /**
   * Of equally spaced differences from 0 on, {@code count} of them.
   *
   * @param last the largest difference
   */
  public float[] table(int count, double last) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = of((float) (i * last / (count - 1)));
    }
    return values;
  }

  /** Of a difference. */
  public float of(float v) {
    float size = Math.abs(v);
    float at = size * (float) (POINTS / LARGEST);
    int below = (int) at;
    float w;
    if (below < POINTS) {
      w = table[below] + (at - below) * (table[below + 1] - table[below]);
    } else {
      w = (float) exact(size);
    }
    return v < 0 ? -w : w;
  }

  /** For v ≥ 0, by Newton's method from v, compared with w = 0. */
  private double exact(double v) {
    double w = v;
    for (int step = 0; step < NEWTON_STEPS && w > 0; step++) {
      double slope = alpha * Math.pow(w, alpha - 1) + beta * (w - v);
      double bend = alpha * (alpha - 1) * Math.pow(w, alpha - 2) + beta;
      if (bend <= 0) {
        return 0;
      }
      double move = slope / bend;
      w -= move;
      if (Math.abs(move) < CONVERGED) {
        break;
      }
    }
    if (!(w > 0) || Math.pow(w, alpha) + beta / 2 * (w - v) * (w - v) > beta / 2 * v * v) {
      return 0;
    }
    return w;
  }
}
