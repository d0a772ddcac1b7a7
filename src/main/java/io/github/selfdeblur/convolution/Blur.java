package io.github.selfdeblur.convolution;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.Psf;

/** What a PSF makes of an image: the opposite of deconvolution. */
public final class Blur {

  private Blur() {}

  /**
   * The true convolution, of the image's size; beyond each border the outermost px go on.
   *
   * @param sharp of any number of dimensions
   * @param psf of as many
   */
  public static Grid of(Grid sharp, Psf psf, int threads) {
    ValidConvolution convolution =
        new ValidConvolution(psf.values(), sharp.size(), new Workers(threads));
    Grid wider = Surround.repeated(sharp, psf.blurryStart(), convolution.latentSize());
    Grid blurred = Grid.zeros(sharp.size());
    convolution.blur(wider.values(), blurred.values());
    return blurred;
  }
}
