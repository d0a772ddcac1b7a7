package io.github.selfdeblur.quality;

import io.github.selfdeblur.convolution.Spectrum;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.rules.Require;
import org.jtransforms.fft.DoubleFFT_2D;

/**
 * What can be said about a PSF from itself.
 *
 * @param borderShare share of its sum on the outermost px of its support: a large one says that the
 *     support is too small
 * @param centroidX px from the middle of the support to the right
 * @param centroidY px from the middle of the support downwards
 * @param peakShare share of its sum in its largest px: 1 says that nothing was found
 */
public record PsfCheck(double borderShare, double centroidX, double centroidY, double peakShare) {

  /** The least number of frequencies along each axis in which a PSF is looked at. */
  private static final int SPECTRUM_SIDE = 128;

  /**
   * @param psf values ≥ 0 with a sum above 0
   */
  public static PsfCheck of(Grid psf) {
    Require.positive(psf.sum(), "A PSF's sum");
    double border = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < psf.values().length; i++) {
      int column = i % psf.width();
      int row = i / psf.width();
      double value = psf.values()[i];
      boolean inside = column > 0 && column < psf.width() - 1 && row > 0 && row < psf.height() - 1;
      border += inside ? 0 : value;
      x += value * (column - (psf.width() - 1) / 2.0);
      y += value * (row - (psf.height() - 1) / 2.0);
    }
    double sum = psf.sum();
    return new PsfCheck(border / sum, x / sum, y / sum, psf.maximum() / sum);
  }

  /**
   * The share of |OTF|², without its zero frequency, at frequencies that the optics do not pass: a
   * widefield microscope's end at 2 NA / λ (Goodman, "Introduction to Fourier Optics", section
   * 6.3).
   *
   * @param psf values ≥ 0 with a sum above 0
   * @param na numerical aperture, &gt; 0
   * @param wavelengthUm of the emitted light, µm, &gt; 0
   * @param pixelUm size of a px in the sample, µm, &gt; 0
   * @return 0 to 1; 0 for a PSF that light can make
   */
  public static double shareBeyondOptics(Grid psf, double na, double wavelengthUm, double pixelUm) {
    Require.positive(psf.sum(), "A PSF's sum");
    Require.positive(na, "The numerical aperture");
    Require.positive(wavelengthUm, "The wavelength");
    Require.positive(pixelUm, "The pixel size");
    int width = Math.max(SPECTRUM_SIDE, psf.width());
    int height = Math.max(SPECTRUM_SIDE, psf.height());
    double[] spectrum = new double[Size.px(2, width, height)];
    for (int i = 0; i < psf.values().length; i++) {
      spectrum[i / psf.width() * width + i % psf.width()] = psf.values()[i];
    }
    new DoubleFFT_2D(height, width).realForwardFull(spectrum);
    Spectrum otf = new Spectrum(spectrum, width, height);
    double cutOff = 2 * na / wavelengthUm * pixelUm;
    double all = 0;
    double beyond = 0;
    for (int i = 1; i < otf.count(); i++) {
      double power = otf.re(i) * otf.re(i) + otf.im(i) * otf.im(i);
      all += power;
      beyond += otf.frequency(i) > cutOff ? power : 0;
    }
    return all > 0 ? beyond / all : 0;
  }
}
