package io.github.selfdeblur.convolution;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.Psf;
import java.util.Arrays;

/**
 * K on a periodic latent grid with some room around the blurry one: a PSF that reaches further than
 * the room, as in stacks that out-of-focus light fills, comes in again from the opposite end. Not
 * for use by two threads at a time.
 */
public final class BorderedConvolution implements LatentConvolution {

  private final int[] observed;
  private final int[] latent;
  private final RealFourier fourier;
  private final float[] transfer;

  /**
   * @param psf of any size
   * @param observed the blurry grid's size, px
   * @param start where the blurry grid's first px lies on the latent one
   * @param latent its size, px; each a {@link io.github.selfdeblur.grid.FastSize}
   */
  public BorderedConvolution(Psf psf, int[] observed, int[] start, int[] latent, Workers workers) {
    this.observed = observed.clone();
    this.latent = latent.clone();
    fourier = new RealFourier(latent, workers);
    int[] origin = psf.origin().clone();
    Arrays.setAll(origin, axis -> origin[axis] + start[axis]);
    Grid around = CircularConvolution.around(psf.values(), origin, latent);
    transfer = fourier.spectrum(around);
  }

  @Override
  public int[] latentSize() {
    return latent.clone();
  }

  @Override
  public void blur(float[] x, float[] y) {
    fourier.load(x, latent);
    fourier.filter(
        last(latent),
        last(observed),
        (block, start, frequency) ->
            Spectra.multiply(block, start, transfer, frequency, fourier.slabs()));
    fourier.store(y, observed);
  }

  @Override
  public void adjoint(float[] y, float[] x) {
    fourier.load(y, observed);
    fourier.filter(
        last(observed),
        last(latent),
        (block, start, frequency) ->
            Spectra.multiplyConjugate(block, start, transfer, frequency, fourier.slabs()));
    fourier.store(x, latent);
  }

  private static int last(int[] size) {
    return size[size.length - 1];
  }
}
