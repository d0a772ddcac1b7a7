package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.convolution.ValidConvolution;
import io.github.selfdeblur.deconvolve.backend.Backend;
import io.github.selfdeblur.deconvolve.backend.SplitEquations;
import io.github.selfdeblur.deconvolve.leastsquares.ConjugateGradients;
import io.github.selfdeblur.deconvolve.plain.PlainBackend;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.rules.Require;

/**
 * min λ/2 ‖Kx − y‖² + Σ_d Σ |D_d x|^α, D_d the differences of neighbours along axis d, by
 * splitting: each difference gets a variable of its own, tied to it ever more tightly. Krishnan,
 * Fergus 2009, "Fast image deconvolution using hyper-Laplacian priors", eq. 3 to 5, with their β
 * from 1 to 256 by factors of 2√2. Each x-step is some conjugate gradients with {@link
 * ValidConvolution}, so that nothing is assumed beyond the image. Any number of dimensions.
 *
 * @param alpha 0 &lt; α ≤ 1; natural images have ½ to ⅘
 * @param lambda &gt; 0; their 2000 suits noise of σ = 0.01
 * @param on who computes
 */
public record HyperLaplacian(double alpha, double lambda, Backend on) implements KnownPsfMethod {

  private static final int STEPS = 4;
  private static final double LEAST_STEP = 1e-4;

  private static final double FIRST_BETA = 1;
  private static final double LAST_BETA = 256;
  private static final double BETA_FACTOR = 2 * Math.sqrt(2);

  public HyperLaplacian {
    if (!(alpha > 0 && alpha <= 1)) {
      throw new IllegalArgumentException(
          "The hyper-Laplacian's α must be above 0 and at most 1, got " + alpha + ".");
    }
    Require.positive(lambda, "The hyper-Laplacian's λ");
  }

  /**
   * By Java.
   *
   * @param threads at most so many are used; results do not depend on it
   */
  public HyperLaplacian(double alpha, double lambda, int threads) {
    this(alpha, lambda, new PlainBackend(threads));
  }

  /**
   * With the λ for an image's noise: min(3000, 0.29 / σ²) · 0.04^(α−1), 0.04 being a usual
   * difference of neighbours. Measured with true PSFs, before σ was that where the light is: best λ
   * 4000, 12,000, 20,000 for α 1, ⅔, ½ on Levin's images on a scale of 255; for ⅔ on micrographs as
   * good as the former rule with the mean σ.
   *
   * @param sigma the noise's standard deviation where the light is, on the [0, 1] scale, ≥ 0
   */
  public static HyperLaplacian forNoise(double alpha, double sigma, int threads) {
    double lambda = Math.min(3000, 0.29 / (sigma * sigma)) * Math.pow(0.04, alpha - 1);
    return new HyperLaplacian(alpha, lambda, threads);
  }

  /** As for {@code factor} times the noise, also where that is next to none. */
  public HyperLaplacian smoother(double factor) {
    return new HyperLaplacian(alpha, lambda / (factor * factor), on);
  }

  @Override
  public HyperLaplacian on(Backend other) {
    return new HyperLaplacian(alpha, lambda, other);
  }

  @Override
  public Grid deconvolve(Grid blurry, Psf psf, Progress progress) {
    try (SplitEquations equations = on.split(blurry, psf)) {
      for (double beta = FIRST_BETA; beta < LAST_BETA; beta *= BETA_FACTOR) {
        if (!progress.reached(Math.log(beta) / Math.log(LAST_BETA))) {
          break;
        }
        equations.split((float) (lambda / beta), alpha, beta);
        ConjugateGradients.solve(equations, STEPS, LEAST_STEP, step -> true);
      }
      return equations.sharp();
    }
  }
}
