package io.github.selfdeblur.solve;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.CorrelationKernel;
import java.util.Optional;

/** How a fit can fail. */
public enum Failure {
  /** The kernel leaves the image as blurred as it was. */
  DELTA("the PSF shrank to a point"),
  /** The kernel has learned nothing. */
  FLAT("the PSF stayed flat"),
  /** There is nothing in the latent image. */
  CONSTANT("the image collapsed to a constant"),
  /** The loss is no longer a number. */
  DIVERGED("the optimisation diverged");

  /** A kernel with this share of its sum in one pixel is a delta. */
  private static final double DELTA_SHARE = 0.7;

  /** A kernel whose largest value is at most this many times its mean is flat. */
  private static final double FLAT_RATIO = 1.5;

  /** σ of a latent image on the [0, 1] scale, relative to that of the blurry one. */
  private static final double LEAST_CONTRAST = 0.1;

  private final String words;

  Failure(String words) {
    this.words = words;
  }

  /** What happened, without capital and full stop. */
  public String words() {
    return words;
  }

  /**
   * How a result has failed; empty: it has not.
   *
   * @param given whether k was given, and so cannot be wrong
   */
  static Optional<Failure> of(Grid x, CorrelationKernel k, boolean given, Grid y) {
    int taps = k.values().values().length;
    boolean found = !given && taps > 1;
    double peak = k.values().maximum() / k.values().sum();
    if (found && peak > DELTA_SHARE) {
      return Optional.of(DELTA);
    }
    if (found && peak * taps <= FLAT_RATIO) {
      return Optional.of(FLAT);
    }
    return isConstant(x, y) ? Optional.of(CONSTANT) : Optional.empty();
  }

  /** Whether a latent image shows nothing of the blurry one. */
  static boolean isConstant(Grid x, Grid y) {
    return deviation(x) < LEAST_CONTRAST * deviation(y);
  }

  private static double deviation(Grid plane) {
    double mean = plane.sum() / plane.values().length;
    double squares = 0;
    for (float value : plane.values()) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / plane.values().length);
  }
}
