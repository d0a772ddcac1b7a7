package io.github.selfdeblur.convolution;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.Psf;

/**
 * The convolution with a PSF on a periodic grid, and what else is a multiplication in Fourier space
 * there. Not for use by two threads at a time.
 */
public final class CircularConvolution {

  private final int[] size;
  private final RealFourier fourier;
  private final float[] transfer;

  /**
   * @param size of the grid, px; each a {@link io.github.selfdeblur.grid.FastSize}
   */
  public CircularConvolution(Psf psf, int[] size, Workers workers) {
    this.size = size.clone();
    fourier = new RealFourier(size, workers);
    transfer = fourier.spectrum(around(psf.values(), psf.origin(), size));
  }

  /**
   * The values with their origin at a grid's first px, what lies before it at the other end; larger
   * ones come in again.
   */
  public static Grid around(Grid values, int[] origin, int[] size) {
    Grid grid = Grid.zeros(size);
    for (int i = 0; i < values.values().length; i++) {
      int rest = i;
      int index = 0;
      int step = 1;
      for (int axis = 0; axis < size.length; axis++) {
        int position = rest % values.size()[axis] - origin[axis];
        index += Math.floorMod(position, size[axis]) * step;
        step *= size[axis];
        rest /= values.size()[axis];
      }
      grid.values()[index] += values.values()[i];
    }
    return grid;
  }

  /** Kx. */
  public void blur(float[] x, float[] y) {
    filter(
        x,
        y,
        (block, start, frequency) ->
            Spectra.multiply(block, start, transfer, frequency, fourier.slabs()));
  }

  /** Kᵀy. */
  public void adjoint(float[] y, float[] x) {
    filter(
        y,
        x,
        (block, start, frequency) ->
            Spectra.multiplyConjugate(block, start, transfer, frequency, fourier.slabs()));
  }

  /** Kᵀy, multiplied by real numbers in Fourier space. */
  public void adjoint(float[] y, float[] x, float[] factors) {
    RealFourier.Filter scale = Spectra.realFactors(factors, fourier.slabs());
    filter(
        y,
        x,
        (block, start, frequency) -> {
          Spectra.multiplyConjugate(block, start, transfer, frequency, fourier.slabs());
          scale.multiply(block, start, frequency);
        });
  }

  /** Multiplies a grid by real numbers in Fourier space. */
  public void scale(float[] x, float[] result, float[] factors) {
    filter(x, result, Spectra.realFactors(factors, fourier.slabs()));
  }

  private void filter(float[] x, float[] result, RealFourier.Filter filter) {
    fourier.load(x, size);
    fourier.filter(fourier.slabs(), fourier.slabs(), filter);
    fourier.store(result, size);
  }

  /** |OTF|², one number a frequency. */
  public float[] power() {
    return Spectra.power(transfer);
  }

  /** See {@link Spectra#differencePower}. */
  public float[] differencePower() {
    return Spectra.differencePower(fourier, size.length);
  }
}
