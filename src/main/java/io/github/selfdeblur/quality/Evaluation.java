package io.github.selfdeblur.quality;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.quality.align.Aligned;
import io.github.selfdeblur.quality.align.ShiftAlignment;

/**
 * A result compared with the truth at its best position: {@link ShiftAlignment}, then {@link Psnr}
 * and {@link Ssim} without the border.
 *
 * @param psnr dB
 * @param ssim at most 1
 * @param dx px by which the result lies to the right of the truth
 * @param dy px by which the result lies below the truth
 */
public record Evaluation(double psnr, double ssim, double dx, double dy) {

  /**
   * @param estimate height × width grey values
   * @param truth of the same size and unit
   * @param maxShift px tried in each direction, at least 0
   * @param border px left out on each side, at least maxShift
   * @param peak the largest possible grey value, such as 255; also SSIM's dynamic range
   */
  public static Evaluation of(Grid estimate, Grid truth, int maxShift, int border, double peak) {
    Aligned aligned = ShiftAlignment.align(estimate, truth, maxShift, border);
    return new Evaluation(
        Psnr.of(aligned.estimate(), aligned.truth(), peak),
        Ssim.of(aligned.estimate(), aligned.truth(), peak),
        aligned.dx(),
        aligned.dy());
  }
}
