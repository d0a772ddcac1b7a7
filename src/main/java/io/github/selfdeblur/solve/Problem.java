package io.github.selfdeblur.solve;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.CorrelationKernel;

/**
 * What a fit is given.
 *
 * @param blurry y, from 0 for black, on the scale on which 1 is white
 * @param sigma standard deviation of its noise
 * @param weights of the pixels' differences before they are squared; null where all count the same
 * @param known the known kernel, sum 1, of the options' size, for a schedule that shrinks nothing;
 *     null to find it
 */
public record Problem(Grid blurry, double sigma, Grid weights, CorrelationKernel known) {

  /** A free PSF to be found, all pixels counting the same. */
  public static Problem blind(Grid blurry, double sigma) {
    return new Problem(blurry, sigma, null, null);
  }
}
