package io.github.selfdeblur.deconvolve.specimen;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.likelihood.SpecimenSpectrum;

/**
 * The best image without negative light that a PSF and a specimen's spectrum leave: a Wiener filter
 * whose result is held at 0 and above by ADMM. S. Boyd et al. 2011, doi:10.1561/2200000016, ch. 3.
 * A PSF that is too wide, or a wrong kind of one, needs negative light to explain an image with
 * dark parts. The plane is mirrored at its borders.
 */
public final class PositiveWiener {

  private static final int ROUNDS = 12;

  /** How strongly both images are tied, in units of the filter's own term at a middle frequency. */
  private static final double TIE = 3;

  private static final double MIDDLE_FREQUENCY = 0.12;

  /** px beyond the borders. */
  private static final int PAD = 24;

  private final MirroredPlane plane;

  /**
   * @param plane whose 0 is no light
   */
  public PositiveWiener(Grid plane) {
    this.plane = new MirroredPlane(plane, PAD);
  }

  /**
   * The images, each of the plane's size.
   *
   * @param linear the Wiener filter's
   * @param positive the one without negative light
   * @param explained what the PSF makes of that one
   */
  public record Images(Grid linear, Grid positive, Grid explained) {}

  /**
   * @param psf of 2 dimensions
   * @param specimen as it was found with that PSF
   * @param progress also stops: the images are then what there is so far
   */
  public Images by(Psf psf, SpecimenSpectrum specimen, Progress progress) {
    float[] transfer = plane.transfer(psf);
    float[] ratio = plane.noiseOver(specimen);
    float[] image = new float[2 * plane.size()];
    filter(image, transfer, ratio, 0);
    plane.fourier().inverse(image);
    Grid linear = plane.cropped(image);
    double tie = ratio[plane.indexOf(MIDDLE_FREQUENCY)] * TIE;
    float[] positive = positive(image, transfer, ratio, tie, progress);
    Grid light = plane.cropped(positive);
    blur(positive, transfer);
    return new Images(linear, light, plane.cropped(positive));
  }

  /** Takes the filter's image, and gives a complex one. */
  private float[] positive(
      float[] image, float[] transfer, float[] ratio, double tie, Progress progress) {
    float[] dual = new float[plane.size()];
    float[] x = image;
    for (int round = 0; ; round++) {
      boolean last = !progress.reached((double) round / ROUNDS) || round == ROUNDS;
      for (int i = 0; i < dual.length; i++) {
        float value = x[2 * i] + dual[i];
        float light = Math.max(0, value);
        dual[i] = value - light;
        x[2 * i] = last ? light : light - dual[i];
        x[2 * i + 1] = 0;
      }
      if (last) {
        return x;
      }
      plane.fourier().forward(x);
      filter(x, transfer, ratio, tie);
      plane.fourier().inverse(x);
    }
  }

  /** (H* Y + weight · X) / (|H|² + ratio + weight), in the place of X. */
  private void filter(float[] x, float[] transfer, float[] ratio, double weight) {
    float[] spectrum = plane.spectrum();
    for (int i = 0; i < ratio.length; i++) {
      double re = transfer[2 * i];
      double im = transfer[2 * i + 1];
      double a = spectrum[2 * i];
      double b = spectrum[2 * i + 1];
      double divisor = re * re + im * im + ratio[i] + weight;
      x[2 * i] = (float) ((a * re + b * im + weight * x[2 * i]) / divisor);
      x[2 * i + 1] = (float) ((b * re - a * im + weight * x[2 * i + 1]) / divisor);
    }
  }

  private void blur(float[] image, float[] transfer) {
    plane.fourier().forward(image);
    for (int i = 0; i < image.length; i += 2) {
      float re = image[i] * transfer[i] - image[i + 1] * transfer[i + 1];
      image[i + 1] = image[i] * transfer[i + 1] + image[i + 1] * transfer[i];
      image[i] = re;
    }
    plane.fourier().inverse(image);
  }
}
