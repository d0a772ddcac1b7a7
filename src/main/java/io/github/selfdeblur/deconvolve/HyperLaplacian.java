package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.convolution.Surround;
import io.github.selfdeblur.convolution.ValidConvolution;
import io.github.selfdeblur.deconvolve.leastsquares.ConjugateGradients;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
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
 * @param threads at most so many are used; results do not depend on it
 */
public record HyperLaplacian(double alpha, double lambda, int threads) implements KnownPsfMethod {

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
    Require.atLeast(1, threads, "threads");
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
    return new HyperLaplacian(alpha, lambda / (factor * factor), threads);
  }

  @Override
  public Grid deconvolve(Grid blurry, Psf psf, Progress progress) {
    ValidConvolution convolution =
        new ValidConvolution(psf.values(), blurry.size(), new Workers(threads));
    int[] size = convolution.latentSize();
    float[] x = Surround.repeated(blurry, psf.blurryStart(), size).values();
    float[] back = new float[x.length];
    convolution.adjoint(blurry.values(), back);
    float[] power = convolution.power(psf.values());
    float[] differences = convolution.differencePower();
    double observed = (double) blurry.values().length / x.length;
    float[] inverse = new float[power.length];
    float[] right = new float[x.length];
    float[] tie = new float[1];
    ConjugateGradients solver =
        new ConjugateGradients(
            x.length,
            (v, result) -> {
              convolution.normal(v, result);
              for (int i = 0; i < result.length; i++) {
                result[i] *= tie[0];
              }
              addDifferences(v, result, size, difference -> difference);
            },
            (v, result) -> convolution.scale(v, result, inverse));
    for (double beta = FIRST_BETA; beta < LAST_BETA; beta *= BETA_FACTOR) {
      if (!progress.reached(Math.log(beta) / Math.log(LAST_BETA))) {
        break;
      }
      tie[0] = (float) (lambda / beta);
      for (int i = 0; i < x.length; i++) {
        right[i] = tie[0] * back[i];
      }
      addDifferences(x, right, size, new Shrinkage(alpha, beta));
      for (int i = 0; i < inverse.length; i++) {
        inverse[i] = (float) (1 / (tie[0] * observed * power[i] + differences[i] + 1e-6));
      }
      solver.solve(right, x, STEPS, LEAST_STEP, step -> true);
    }
    return new Grid(x, size).crop(psf.blurryStart(), blurry.size());
  }

  /** Adds Σ_d D_dᵀ f(D_d x), (D_d x)(p) the difference to the next px along axis d. */
  private static void addDifferences(float[] x, float[] sum, int[] size, Change change) {
    int step = 1;
    for (int length : size) {
      for (int group = 0; group < x.length; group += step * length) {
        for (int here = group; here < group + step * (length - 1); here++) {
          float changed = change.of(x[here + step] - x[here]);
          sum[here + step] += changed;
          sum[here] -= changed;
        }
      }
      step *= length;
    }
  }

  /** What becomes of a difference. */
  interface Change {
    float of(float difference);
  }
}
