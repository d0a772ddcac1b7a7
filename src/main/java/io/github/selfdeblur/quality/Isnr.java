package io.github.selfdeblur.quality;

import io.github.selfdeblur.grid.Grid;

/** Improvement in signal-to-noise ratio: what deconvolution won over the blurry image. */
public final class Isnr {

  private Isnr() {}

  /**
   * 10 · log10(Σ(blurry − truth)² / Σ(estimate − truth)²), the difference of both {@link Psnr}.
   *
   * @param estimate height × width grey values
   * @param blurry of the same size and unit
   * @param truth of the same size and unit
   * @return dB; above 0 where the estimate is closer to the truth than the blurry image is
   */
  public static double of(Grid estimate, Grid blurry, Grid truth) {
    return Psnr.of(estimate, truth, 1) - Psnr.of(blurry, truth, 1);
  }
}
