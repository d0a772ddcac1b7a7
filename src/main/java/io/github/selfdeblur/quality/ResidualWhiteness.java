package io.github.selfdeblur.quality;

import io.github.selfdeblur.grid.DoublePlane;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.SizeRules;
import io.github.selfdeblur.intensity.PoissonGaussian;
import java.util.Arrays;

/**
 * How much what a result does not explain looks like white noise. Almeida, Figueiredo 2013,
 * doi:10.1109/TIP.2013.2257810, eq. 12: structure in it means too strong, or too weak, a
 * deconvolution.
 */
public final class ResidualWhiteness {

  private static final int REACH_PX = 4;

  private ResidualWhiteness() {}

  /**
   * −Σ ρ(m, n)² over the shifts of at most 4 px but (0, 0), ρ the correlation coefficient of the
   * residual with itself, shifted.
   *
   * @param residual blurry image minus what the result explains of it, at least 9 × 9; where noise
   *     grows with the signal, divided by its σ, pixel by pixel ({@link PoissonGaussian})
   * @return at most 0, which white noise comes close to; NaN where the residual is constant
   */
  public static double of(Grid residual) {
    SizeRules.atLeast(2 * REACH_PX + 1, residual, "A residual");
    DoublePlane plane = DoublePlane.of(residual);
    plane = plane.minus(Arrays.stream(plane.values()).average().orElseThrow());
    double variance = covariance(plane, 0, 0);
    double sum = 0;
    for (int dy = 0; dy <= REACH_PX; dy++) {
      for (int dx = dy == 0 ? 1 : -REACH_PX; dx <= REACH_PX; dx++) {
        double rho = covariance(plane, dx, dy) / variance;
        sum += 2 * rho * rho; // the opposite shift has the same
      }
    }
    return -sum;
  }

  /** The mean product of pixels that lie (dx, dy) apart, dy ≥ 0. */
  private static double covariance(DoublePlane plane, int dx, int dy) {
    int left = Math.max(0, -dx);
    int right = plane.width() - Math.max(0, dx);
    int bottom = plane.height() - dy;
    double sum = 0;
    for (int y = 0; y < bottom; y++) {
      int row = y * plane.width();
      int shifted = row + dy * plane.width() + dx;
      for (int x = left; x < right; x++) {
        sum += plane.values()[row + x] * plane.values()[shifted + x];
      }
    }
    return sum / ((double) (right - left) * bottom);
  }
}
