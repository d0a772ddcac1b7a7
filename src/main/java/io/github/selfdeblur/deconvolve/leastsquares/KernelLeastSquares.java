package io.github.selfdeblur.deconvolve.leastsquares;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.rules.Require;

/**
 * The PSF that best explains a blurry image by a sharp one: minimises ‖∇(x ⊗ k − y)‖² over the
 * valid region, k ≥ 0 of sum 1. In differences, as in Cho, Lee 2009, doi:10.1145/1618452.1618491:
 * edges tell of the PSF, smooth regions do not. The matrix of the normal equations takes 4 · (kh ·
 * kw)² bytes: 2 MB for 27 × 27, 127 MB for 75 × 75.
 *
 * @param threads at most so many are used; results do not depend on it
 */
public record KernelLeastSquares(int threads) {

  public KernelLeastSquares {
    Require.atLeast(1, threads, "threads");
  }

  /**
   * The best PSF.
   *
   * @param latent x, (H + kh − 1) × (W + kw − 1)
   * @param blurry y, H × W, at least 2 × 2 px
   * @param start kh × kw, where to start from, in the sense of a true convolution
   * @return kh × kw, in the sense of a true convolution, ≥ 0, of sum 1
   */
  public Grid psf(Grid latent, Grid blurry, Grid start) {
    int width = blurry.width() + start.width() - 1;
    int height = blurry.height() + start.height() - 1;
    if (latent.width() != width || latent.height() != height) {
      throw new IllegalArgumentException(
          "The latent image must be "
              + Size.text(width, height)
              + " px, got "
              + Size.text(latent.size())
              + " px.");
    }
    GradientGram gram = new GradientGram(latent, blurry, new Workers(threads));
    float[] taps = CorrelationKernel.of(start).values().values();
    float[] best = new SimplexLeastSquares(gram.matrix(), gram.rightSide()).minimise(taps);
    return new CorrelationKernel(new Grid(best, start.width(), start.height())).psf();
  }
}
