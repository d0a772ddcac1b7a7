package io.github.selfdeblur.blind.micrograph;

import io.github.selfdeblur.deconvolve.specimen.PositiveWiener;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;

/**
 * What the images tell that a PSF leads to.
 *
 * @param sparsity of the Wiener filter's image, ln of the mean absolute difference of neighbours
 *     over their root mean square. That of the positive one falls on and on with wider PSFs.
 * @param misfit mean squared difference between the plane and the positive image under the PSF
 */
record Explained(double sparsity, double misfit) {

  /** px within the borders that do not count. */
  private static final int MARGIN = 12;

  /**
   * @param wiener of the plane
   */
  static Explained of(Grid plane, PositiveWiener wiener, PsfGuess guess) {
    PositiveWiener.Images images =
        wiener.by(Psf.centred(guess.psf()), guess.found().specimen(), Progress.NONE);
    return new Explained(sparsity(images.linear()), misfit(images.explained(), plane));
  }

  private static double sparsity(Grid image) {
    double absolute = 0;
    double squares = 0;
    int count = 0;
    for (int y = MARGIN; y < image.height() - MARGIN; y++) {
      for (int x = MARGIN; x < image.width() - MARGIN; x++) {
        int at = y * image.width() + x;
        double across = image.values()[at + 1] - image.values()[at];
        double down = image.values()[at + image.width()] - image.values()[at];
        absolute += Math.abs(across) + Math.abs(down);
        squares += across * across + down * down;
        count += 2;
      }
    }
    return Math.log(absolute / count / Math.sqrt(squares / count));
  }

  private static double misfit(Grid explained, Grid plane) {
    double squares = 0;
    int count = 0;
    for (int y = MARGIN; y < plane.height() - MARGIN; y++) {
      for (int x = MARGIN; x < plane.width() - MARGIN; x++) {
        int at = y * plane.width() + x;
        double difference = explained.values()[at] - plane.values()[at];
        squares += difference * difference;
        count++;
      }
    }
    return squares / count;
  }
}
