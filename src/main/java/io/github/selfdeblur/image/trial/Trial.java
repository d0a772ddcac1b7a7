package io.github.selfdeblur.image.trial;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.hyperstack.PixelSize;

/**
 * What a quick run on a part of an image made.
 *
 * @param blurry the part, a plane
 * @param deblurred of its size, in its grey values
 * @param psf of 2 or 3 dimensions; null: none was used
 * @param size of the px of all
 * @param part such as "128×128 px at 12, 40"
 * @param seconds that it took
 * @param sentence what was found, and how the whole run would differ
 */
public record Trial(
    Grid blurry,
    Grid deblurred,
    Grid psf,
    PixelSize size,
    String part,
    double seconds,
    String sentence) {

  /** The middle plane of the PSF; one dark px where there is none. */
  public Grid psfPlane() {
    if (psf == null) {
      return Grid.zeros(1, 1);
    }
    return psf.dimensions() == 2 ? psf : psf.plane(psf.size()[2] / 2);
  }
}
