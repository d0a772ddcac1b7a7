package io.github.selfdeblur.solve;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.solve.network.PsfStart;

/**
 * What a fit is given.
 *
 * @param blurry y, from 0 for black, on the scale on which 1 is white
 * @param sigma standard deviation of its noise
 * @param root of the pixels' weights; null where all count the same
 * @param known the known kernel of the cross-correlation, sum 1, of the options' size, for a
 *     schedule that shrinks nothing; null to find it
 * @param psfStart where G_k begins, with the last level of the schedule; null: anywhere, with the
 *     first
 */
public record Problem(Grid blurry, double sigma, Grid root, Grid known, PsfStart psfStart) {

  /** A free PSF to be found, all pixels counting the same. */
  public static Problem blind(Grid blurry, double sigma) {
    return new Problem(blurry, sigma, null, null, null);
  }
}
