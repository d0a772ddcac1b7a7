package io.github.selfdeblur.deconvolve.leastsquares;

import io.github.selfdeblur.grid.Grid;

/**
 * A better PSF from what a fit found: the mean of the fitted one and of the one that explains the
 * blurry image best given the fitted latent image. Their errors differ, and what is noise in both
 * is cut off.
 */
public final class KernelRefinement {

  /** Values below this share of the largest are taken for noise. */
  private static final double NOISE_SHARE = 0.02;

  private KernelRefinement() {}

  /**
   * The refined PSF, sum 1. PSFs are in the sense of a true convolution.
   *
   * @param latent (H + kh − 1) × (W + kw − 1)
   * @param blurry H × W
   * @param psf kh × kw, sum 1
   * @param threads CPU threads
   */
  public static Grid refine(Grid latent, Grid blurry, Grid psf, int threads) {
    float[] explained = new KernelLeastSquares(threads).psf(latent, blurry, psf).values();
    float[] refined = new float[explained.length];
    double largest = 0;
    for (int i = 0; i < refined.length; i++) {
      refined[i] = (psf.values()[i] + explained[i]) / 2;
      largest = Math.max(largest, refined[i]);
    }
    for (int i = 0; i < refined.length; i++) {
      refined[i] = refined[i] < NOISE_SHARE * largest ? 0 : refined[i];
    }
    Grid cut = new Grid(refined, psf.width(), psf.height());
    return cut.scaled(1 / cut.sum(), 0);
  }
}
