package io.github.selfdeblur.quality;

import io.github.selfdeblur.grid.Grid;

/**
 * How alike two blur kernels are, wherever they lie. Hu, Yang 2012, "Good regions to deblur",
 * doi:10.1007/978-3-642-33715-4_5: the maximum of the normalised cross-correlation over all shifts.
 */
public final class KernelSimilarity {

  private KernelSimilarity() {}

  /**
   * maxₛ Σₚ a(p) · b(p + s) / (‖a‖ · ‖b‖) over all shifts s by whole px, zeros beyond the borders,
   * means not subtracted.
   *
   * @param a a kernel
   * @param b a kernel of any size, in the same orientation (both PSFs, or neither)
   * @return for kernels without negative values 0 to 1, where 1 means equal but for position and
   *     factor; 0 where a kernel is all zeros
   */
  public static double of(Grid a, Grid b) {
    double norms = Math.sqrt(squares(a) * squares(b));
    if (norms == 0) {
      return 0;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int dy = 1 - a.height(); dy < b.height(); dy++) {
      for (int dx = 1 - a.width(); dx < b.width(); dx++) {
        best = Math.max(best, correlation(a, b, dx, dy));
      }
    }
    return best / norms;
  }

  /** Σ a(x, y) · b(x + dx, y + dy) where both exist. */
  private static double correlation(Grid a, Grid b, int dx, int dy) {
    int left = Math.max(0, -dx);
    int right = Math.min(a.width(), b.width() - dx);
    int bottom = Math.min(a.height(), b.height() - dy);
    double sum = 0;
    for (int y = Math.max(0, -dy); y < bottom; y++) {
      int rowA = y * a.width();
      int rowB = (y + dy) * b.width() + dx;
      for (int x = left; x < right; x++) {
        sum += (double) a.values()[rowA + x] * b.values()[rowB + x];
      }
    }
    return sum;
  }

  private static double squares(Grid kernel) {
    double sum = 0;
    for (float value : kernel.values()) {
      sum += (double) value * value;
    }
    return sum;
  }
}
