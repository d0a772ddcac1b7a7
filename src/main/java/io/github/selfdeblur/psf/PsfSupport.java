package io.github.selfdeblur.psf;

import io.github.selfdeblur.grid.Grid;

/** How large a support holds a PSF. */
public final class PsfSupport {

  private PsfSupport() {}

  /**
   * The least odd side, in px, of a square around the middle that holds a share of the light.
   *
   * @param psf of odd sides, values ≥ 0
   */
  public static int side(Grid psf, double share) {
    double all = psf.sum();
    int largest = Math.min(psf.width(), psf.height());
    for (int side = 1; side < largest; side += 2) {
      int left = (psf.width() - side) / 2;
      int top = (psf.height() - side) / 2;
      if (psf.crop(left, top, side, side).sum() >= share * all) {
        return side;
      }
    }
    return largest;
  }
}
