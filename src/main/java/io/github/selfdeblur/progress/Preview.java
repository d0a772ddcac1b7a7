package io.github.selfdeblur.progress;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.intensity.IntensityScale;

/**
 * What a run would give if it ended now, before its finish.
 *
 * @param blurry what is fitted
 * @param image the latent image's best so far, of the blurry one's size
 * @param psf the PSF's best so far in the sense of a true convolution, sum 1
 */
public record Preview(Grid blurry, Grid image, Grid psf) {

  /** In grey values, from one on the [0, 1] scale. */
  Preview inGrey(IntensityScale scale) {
    return new Preview(scale.toGrey(blurry), scale.toGrey(image), psf);
  }
}
