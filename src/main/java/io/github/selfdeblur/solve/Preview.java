package io.github.selfdeblur.solve;

import io.github.selfdeblur.grid.Centring;
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

  /** On the [0, 1] scale. */
  static Preview of(SizeResult found, Pyramid pyramid) {
    Grid y = pyramid.blurry();
    Grid k = found.fullK(pyramid.full());
    Grid x = found.fullX(pyramid.full());
    Centring centring = pyramid.full().kernelIsGiven() ? new Centring(0, 0) : Centring.of(k);
    return new Preview(y, centring.image(x, y.width(), y.height()), centring.kernel(k).mirrored());
  }

  Preview inGrey(IntensityScale scale) {
    return new Preview(scale.toGrey(blurry), scale.toGrey(image), psf);
  }
}
