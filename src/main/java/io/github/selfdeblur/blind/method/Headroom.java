package io.github.selfdeblur.blind.method;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Progress;

/** How much brighter than the blurry image the latent one may be: a bead is, several times. */
final class Headroom {

  /** Above what a deconvolution with the PSF to begin with makes. */
  private static final double MARGIN = 1.25;

  private static final double MOST = 100;

  /**
   * Where no PSF is known to begin with. beads-focus and filaments-aberrated of the test images, a
   * free PSF: 28.49 and 24.00 dB without headroom, 28.80 and 24.31 with 2, 31.73 and 24.19 with 4.
   */
  private static final double UNKNOWN = 4;

  private Headroom() {}

  /**
   * The brightest value of the latent image, at least 1.
   *
   * @param psf known, or to begin with; null: none is
   */
  static double of(Grid psf, BlindProblem problem) {
    if (psf == null) {
      return UNKNOWN;
    }
    double brightest = problem.deconvolved(Method.SPARSE, psf, Progress.NONE).maximum();
    return Math.min(MOST, Math.max(1, MARGIN * brightest));
  }
}
