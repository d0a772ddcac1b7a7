package io.github.selfdeblur.stop;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.Stop;

/** Is shown a run's state every {@value #EVERY} iterations, and says when it is enough. */
@FunctionalInterface
public interface StopRule {

  /** Iterations from one look to the next. */
  int EVERY = 10;

  /**
   * Whether more iterations would not help.
   *
   * @param image the latent image, of the blurry one's size and on its scale
   * @param psf in the sense of a true convolution, sum 1
   * @param mse mean squared misfit of this iteration
   */
  boolean isReached(Grid image, Grid psf, double mse);

  /**
   * A new rule for a run.
   *
   * @param y the blurry image
   * @param sigma standard deviation of its noise
   * @param threads of the CPU
   */
  static StopRule of(Stop stop, Grid y, double sigma, int threads) {
    return switch (stop) {
      case NEVER -> (image, psf, mse) -> false;
      case VARIANCE -> new ImageAtRest();
      case NOISE -> (image, psf, mse) -> mse <= sigma * sigma;
      case WHITENESS -> new WhiteResidual(y, threads);
      case PSF -> new PsfAtRest();
    };
  }
}
