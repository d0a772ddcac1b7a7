package io.github.selfdeblur.convolution;

import io.github.selfdeblur.grid.FastSize;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.CorrelationKernel;
import java.util.Arrays;

/**
 * K: what the PSF makes of a latent grid where its support lies wholly on that grid, so that
 * nothing is assumed about what lies beyond, and nothing wraps around. y(p) = Σ k′(i) · x(p + i),
 * k′ the PSF mirrored along every axis. Along each axis the latent grid is larger than the blurry
 * one by the PSF's size − 1. Not for use by two threads at a time.
 */
public final class ValidConvolution implements LatentConvolution {

  /** The grid has room for a second derivative's px, however small the image. */
  private static final int LEAST_PX = 3;

  private final int[] observed;
  private final int[] latent;
  private final RealFourier fourier;
  private final float[] kernel;

  /**
   * @param psf in the sense of a true convolution
   * @param observed the blurry grid's size, px
   */
  public ValidConvolution(Grid psf, int[] observed, Workers workers) {
    this.observed = observed.clone();
    latent = latentSize(psf.size(), observed);
    fourier = new RealFourier(periodicSize(latent), workers);
    kernel = fourier.spectrum(CorrelationKernel.of(psf).values());
  }

  /** The size of the latent grid, px. */
  public static int[] latentSize(int[] psf, int... observed) {
    int[] latent = new int[observed.length];
    Arrays.setAll(latent, axis -> observed[axis] + psf[axis] - 1);
    return latent;
  }

  /** The size of the grid on which a latent one is transformed, px. */
  public static int[] periodicSize(int... latent) {
    return Arrays.stream(latent).map(side -> FastSize.atLeast(Math.max(LEAST_PX, side))).toArray();
  }

  @Override
  public int[] latentSize() {
    return latent.clone();
  }

  @Override
  public void blur(float[] x, float[] y) {
    fourier.load(x, latent);
    fourier.filter(last(latent), last(observed), this::timesConjugate);
    fourier.store(y, observed);
  }

  @Override
  public void adjoint(float[] y, float[] x) {
    fourier.load(y, observed);
    fourier.filter(last(observed), last(latent), this::times);
    fourier.store(x, latent);
  }

  /** KᵀKx: K keeps the observed pixels only, so this is no convolution. */
  public void normal(float[] x, float[] result) {
    fourier.load(x, latent);
    fourier.filter(last(latent), last(observed), this::timesConjugate);
    fourier.keep(observed);
    fourier.filter(last(observed), last(latent), this::times);
    fourier.store(result, latent);
  }

  /** Multiplies a latent grid, zeros beyond its border, by real numbers in Fourier space. */
  public void scale(float[] x, float[] result, float[] factors) {
    fourier.load(x, latent);
    fourier.filter(last(latent), last(latent), Spectra.realFactors(factors, fourier.slabs()));
    fourier.store(result, latent);
  }

  /**
   * |spectrum|² of a small filter, such as the PSF: one number a frequency, as for {@link #scale}.
   */
  public float[] power(Grid filter) {
    return Spectra.power(fourier.spectrum(filter));
  }

  /** See {@link Spectra#differencePower}. */
  public float[] differencePower() {
    return Spectra.differencePower(fourier, latent.length);
  }

  private void times(float[] block, int start, int frequency) {
    Spectra.multiply(block, start, kernel, frequency, fourier.slabs());
  }

  private void timesConjugate(float[] block, int start, int frequency) {
    Spectra.multiplyConjugate(block, start, kernel, frequency, fourier.slabs());
  }

  private static int last(int[] size) {
    return size[size.length - 1];
  }
}
