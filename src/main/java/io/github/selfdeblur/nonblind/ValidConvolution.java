package io.github.selfdeblur.nonblind;

import io.github.selfdeblur.plane.FastSize;
import io.github.selfdeblur.plane.Pixels;
import java.util.Arrays;

/**
 * K: what the PSF makes of a latent plane where its support lies wholly on that plane, so that
 * nothing is assumed about what lies beyond, and nothing wraps around. y(r, c) = Σ k′(i, j) · x(r +
 * i, c + j), k′ the PSF rotated by 180°. Planes are row-major: the latent one of (H + kh − 1) × (W
 * + kw − 1), the blurry one of H × W. Not for use by two threads at a time.
 */
final class ValidConvolution {

  private final int height;
  private final int width;
  private final int latentHeight;
  private final int latentWidth;
  private final RealFourier fourier;
  private final Workers workers;
  private final float[] kernel;
  private final float[] plane;

  /**
   * @param psf kh × kw, in the sense of a true convolution
   * @param height H, px
   * @param width W, px
   */
  ValidConvolution(Pixels psf, int height, int width, Workers workers) {
    this.height = height;
    this.width = width;
    this.workers = workers;
    latentHeight = height + psf.height() - 1;
    latentWidth = width + psf.width() - 1;
    fourier =
        new RealFourier(FastSize.atLeast(latentHeight), FastSize.atLeast(latentWidth), workers);
    plane = fourier.plane();
    kernel = spectrum(psf.rotated180());
  }

  int latentHeight() {
    return latentHeight;
  }

  int latentWidth() {
    return latentWidth;
  }

  /** Kᵀy. */
  void adjoint(float[] y, float[] x) {
    workers.split(height, 1, (from, to) -> forwardRows(y, width, from, to));
    fourier.filter(plane, height, latentHeight, this::times);
    workers.split(latentHeight, 1, (from, to) -> inverseRows(x, from, to));
  }

  /** KᵀKx: K keeps the observed pixels only, so this is no convolution. */
  void normal(float[] x, float[] result) {
    workers.split(latentHeight, 1, (from, to) -> forwardRows(x, latentWidth, from, to));
    fourier.filter(plane, latentHeight, height, this::timesConjugate);
    workers.split(height, 1, this::keepObserved);
    fourier.filter(plane, height, latentHeight, this::times);
    workers.split(latentHeight, 1, (from, to) -> inverseRows(result, from, to));
  }

  /** Multiplies a latent plane, zeros beyond its border, by real numbers in Fourier space. */
  void scale(float[] x, float[] result, float[] factors) {
    workers.split(latentHeight, 1, (from, to) -> forwardRows(x, latentWidth, from, to));
    fourier.filter(
        plane,
        latentHeight,
        latentHeight,
        (block, start, column) -> {
          int at = column * fourier.height();
          for (int i = 0; i < fourier.height(); i++) {
            block[start + 2 * i] *= factors[at + i];
            block[start + 2 * i + 1] *= factors[at + i];
          }
        });
    workers.split(latentHeight, 1, (from, to) -> inverseRows(result, from, to));
  }

  /**
   * |spectrum|² of a small filter, such as the PSF: one number a frequency, as for {@link #scale}.
   */
  float[] power(Pixels filter) {
    float[] spectrum = spectrum(filter);
    float[] power = new float[spectrum.length / 2];
    for (int i = 0; i < power.length; i++) {
      float re = spectrum[2 * i];
      float im = spectrum[2 * i + 1];
      power[i] = re * re + im * im;
    }
    return power;
  }

  private float[] spectrum(Pixels filter) {
    forwardRows(filter.values(), filter.width(), 0, filter.height());
    return fourier.spectrum(plane, filter.height());
  }

  private void forwardRows(float[] values, int columns, int from, int to) {
    for (int row = from; row < to; row++) {
      int start = row * fourier.stride();
      System.arraycopy(values, row * columns, plane, start, columns);
      Arrays.fill(plane, start + columns, start + fourier.stride(), 0);
      fourier.forwardRow(plane, row);
    }
  }

  private void keepObserved(int from, int to) {
    for (int row = from; row < to; row++) {
      int start = row * fourier.stride();
      fourier.inverseRow(plane, row);
      Arrays.fill(plane, start + width, start + fourier.stride(), 0);
      fourier.forwardRow(plane, row);
    }
  }

  private void inverseRows(float[] x, int from, int to) {
    for (int row = from; row < to; row++) {
      fourier.inverseRow(plane, row);
      System.arraycopy(plane, row * fourier.stride(), x, row * latentWidth, latentWidth);
    }
  }

  private void times(float[] block, int start, int column) {
    int at = column * fourier.height() * 2;
    for (int i = 0; i < fourier.height() * 2; i += 2) {
      float re = block[start + i];
      float im = block[start + i + 1];
      block[start + i] = re * kernel[at + i] - im * kernel[at + i + 1];
      block[start + i + 1] = re * kernel[at + i + 1] + im * kernel[at + i];
    }
  }

  private void timesConjugate(float[] block, int start, int column) {
    int at = column * fourier.height() * 2;
    for (int i = 0; i < fourier.height() * 2; i += 2) {
      float re = block[start + i];
      float im = block[start + i + 1];
      block[start + i] = re * kernel[at + i] + im * kernel[at + i + 1];
      block[start + i + 1] = im * kernel[at + i] - re * kernel[at + i + 1];
    }
  }
}
