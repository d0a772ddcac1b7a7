package io.github.selfdeblur.blind.method;

import io.github.selfdeblur.deconvolve.leastsquares.KernelLeastSquares;
import io.github.selfdeblur.deconvolve.leastsquares.KernelRefinement;
import io.github.selfdeblur.grid.Centring;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.CorrelationKernel;

/**
 * The images that follow from what a method found, on the [0, 1] scale.
 *
 * @param sharp the final image, of the blurry one's size
 * @param network the method's own image, of that size
 * @param psf in the sense of a true convolution, sum 1
 * @param centring by which PSF and images were moved
 */
public record Restoration(Grid sharp, Grid network, Grid psf, Centring centring) {

  /** With the more plausible of the PSF found and the one that the method began with. */
  public static Restoration of(BlindSolution found, BlindProblem problem, Progress progress) {
    Grid x = found.x();
    CorrelationKernel k = found.k().orElseGet(() -> explaining(x, problem));
    Restoration own = of(x, k, problem, progress);
    return found.startPsf().isEmpty() || finish(problem) == Method.NETWORK
        ? own
        : own.orWith(found.startPsf().get(), problem, progress);
  }

  /** The kernel by which a latent image explains the plane. */
  private static CorrelationKernel explaining(Grid x, BlindProblem problem) {
    int width = problem.options().psfWidth();
    int height = problem.options().psfHeight();
    Grid flat = new Grid(new float[width * height], width, height);
    KernelLeastSquares squares = new KernelLeastSquares(problem.options().threads());
    return CorrelationKernel.of(squares.psf(x, problem.y(), flat));
  }

  /**
   * @param x the latent image, (H+kh−1) × (W+kw−1)
   * @param k of sum 1
   */
  private static Restoration of(
      Grid x, CorrelationKernel k, BlindProblem problem, Progress progress) {
    Method finish = finish(problem);
    CorrelationKernel kernel = kernel(x, k, finish, problem);
    Centring centring = centring(kernel, problem);
    Grid psf = kernel.moved(centring).psf();
    Grid network = centring.image(x, problem.y().width(), problem.y().height());
    Grid sharp = finish == Method.NETWORK ? network : problem.deconvolved(finish, psf, progress);
    return new Restoration(sharp, network, psf, centring);
  }

  /** The final image, were a run to end with that. */
  static Grid finished(Grid x, CorrelationKernel k, BlindProblem problem) {
    Grid sharp = of(x, k, problem, Progress.NONE).sharp();
    return problem.flux(sharp).applied(sharp);
  }

  /** The PSF of a restoration that ends with a method, without its images. */
  static Grid psf(Grid x, CorrelationKernel k, Method finish, BlindProblem problem) {
    CorrelationKernel kernel = kernel(x, k, finish, problem);
    return kernel.moved(centring(kernel, problem)).psf();
  }

  private static Method finish(BlindProblem problem) {
    return problem.options().schedule().finish();
  }

  /**
   * Of a free PSF least squares on all pixels, given the latent image, make a better one. Those
   * that few numbers describe lose: actin__defocus__lo .975 -> .868 of similarity, -0.8 dB.
   */
  private static CorrelationKernel kernel(
      Grid x, CorrelationKernel k, Method finish, BlindProblem problem) {
    boolean free = !problem.isPsfGiven() && problem.options().psfModel() == PsfModel.FREE;
    int threads = problem.options().threads();
    return free && finish != Method.NETWORK
        ? CorrelationKernel.of(KernelRefinement.refine(x, problem.y(), k.psf(), threads))
        : k;
  }

  /** A given PSF stays where it is; one that was found is centred, and the image follows. */
  private static Centring centring(CorrelationKernel kernel, BlindProblem problem) {
    return problem.isPsfGiven() ? new Centring(0, 0) : Centring.of(kernel.values());
  }

  /**
   * This one, or the one with the PSF that the method began with, where that leads to a more
   * plausible image: with few details in an image the networks' PSF can drift.
   */
  private Restoration orWith(Grid start, BlindProblem problem, Progress progress) {
    Grid startSharp = problem.deconvolved(finish(problem), start, progress);
    double noise = problem.noise();
    return problem.plausibility(start).penalty(noise) < problem.plausibility(psf).penalty(noise)
        ? new Restoration(startSharp, network, start, new Centring(0, 0))
        : this;
  }
}
