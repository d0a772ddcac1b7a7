package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.convolution.ValidConvolution;
import io.github.selfdeblur.deconvolve.backend.Backend;
import io.github.selfdeblur.deconvolve.backend.SparseEquations;
import io.github.selfdeblur.deconvolve.leastsquares.ConjugateGradients;
import io.github.selfdeblur.deconvolve.leastsquares.DerivativePenalty;
import io.github.selfdeblur.deconvolve.plain.PlainBackend;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.rules.Require;
import java.util.function.IntPredicate;

/**
 * Deconvolution with a known PSF and a sparse prior on derivatives: minimises ‖Kx − y‖² + we · Σ_f
 * c_f Σ |D_f x|^0.8 (up to the factor of {@link DerivativePenalty}). Levin, Fergus, Durand, Freeman
 * 2007, "Image and depth from a conventional camera with a coded aperture",
 * doi:10.1145/1275808.1276464, with the derivatives and c_f of their program. K leaves out all that
 * the PSF carries over the border ({@link ValidConvolution}), where they pad the image by its edge.
 *
 * <p>Solved by iteratively reweighted least squares: 5 rounds of conjugate gradients, each of up to
 * 30 steps or until a step changes x by less than 2e-4 (root mean square). On Levin's 16 images
 * with true kernels that is 0.01 dB below 8 rounds, and 0.03 dB below twice as fine steps in twice
 * the time. The preconditioner is the inverse, in Fourier space, of the normal equations with mean
 * weights; without it the same rounds end 0.2 dB lower.
 *
 * @param strength we &gt; 0, for images on the [0, 1] scale
 * @param positive whether px that would be negative are held at 0 while it is solved, not only cut
 *     off at the end
 * @param on who computes
 */
public record SparsePrior(double strength, boolean positive, Backend on) implements KnownPsfMethod {

  private static final int ROUNDS = 5;
  private static final int MAX_STEPS = 30;
  private static final double LEAST_STEP = 2e-4;

  public SparsePrior {
    Require.positive(strength, "The strength");
  }

  /**
   * By Java.
   *
   * @param threads at most so many are used; results do not depend on it
   */
  public SparsePrior(double strength, boolean positive, int threads) {
    this(strength, positive, new PlainBackend(threads));
  }

  /**
   * With the strength for an image's noise: we = max(8e-4, 0.93 · σ^1.5).
   *
   * <p>Measured with true PSFs, σ where the light is, on a scale of the image's own contrast: with
   * 0.6 to 0.7 of that σ in Levin's 2.2 · σ^1.5 micrographs with texture lose 0.2 to 0.3 dB against
   * the best strength for each, with 1 they lose 0.7; counts of photons on black, dim images and
   * micrographs that are smooth lose 0.6, where σ by the median of all details loses 3.1 and leaves
   * some 8 dB worse than they were. Smooth ones would like four times as much. The floor is for
   * what σ does not see: the grey steps of 8 bits, the PSF's errors; the results that come with
   * Levin's images are those of 0.001 on a scale of 255. Where the c_f of first derivatives is 1
   * instead of 0.1, these numbers are a tenth.
   *
   * @param sigma the noise's standard deviation where the light is, on the [0, 1] scale, ≥ 0
   */
  public static SparsePrior forNoise(double sigma, int threads) {
    return new SparsePrior(Math.max(8e-4, 0.93 * Math.pow(sigma, 1.5)), true, threads);
  }

  /**
   * The one by whose images PSFs are compared: we = max(6e-4, 2.2 · σ^1.5), values below 0 cut off
   * at the end. The weights of that comparison were measured with it; with {@link #forNoise} it
   * chooses PSFs that are too wide, and loses up to 6 dB.
   *
   * @param sigma the noise's standard deviation by the median of the finest details, on the [0, 1]
   *     scale, ≥ 0
   */
  public static SparsePrior forComparing(double sigma, int threads) {
    return new SparsePrior(Math.max(6e-4, 2.2 * Math.pow(sigma, 1.5)), false, threads);
  }

  /** As for {@code factor} times the noise, also where that is next to none. */
  public SparsePrior smoother(double factor) {
    return new SparsePrior(strength * Math.pow(factor, 1.5), positive, on);
  }

  @Override
  public SparsePrior on(Backend other) {
    return new SparsePrior(strength, positive, other);
  }

  /**
   * The sharp image. No value is below 0: those would be further from any image of light than 0 is;
   * above 1 they stay as they are.
   *
   * @param blurry y on the [0, 1] scale
   * @param progress also stops: the result is then what there is, at first the blurry image
   */
  @Override
  public Grid deconvolve(Grid blurry, Psf psf, Progress progress) {
    try (SparseEquations equations = on.sparse(blurry, psf, strength)) {
      solve(equations, progress);
      Grid sharp = equations.sharp();
      for (int i = 0; i < sharp.values().length; i++) {
        sharp.values()[i] = Math.max(0, sharp.values()[i]);
      }
      return sharp;
    }
  }

  private void solve(SparseEquations equations, Progress progress) {
    for (int round = 0; round < ROUNDS; round++) {
      if (round > 0) {
        equations.reweigh();
        if (positive) {
          equations.holdAtZero();
        }
      }
      double done = (double) round / ROUNDS;
      IntPredicate goOn = step -> progress.reached(done + (double) step / (ROUNDS * MAX_STEPS));
      if (!ConjugateGradients.solve(equations, MAX_STEPS, LEAST_STEP, goOn)) {
        return;
      }
    }
  }
}
