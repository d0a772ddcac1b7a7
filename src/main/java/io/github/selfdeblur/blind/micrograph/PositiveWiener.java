package io.github.selfdeblur.blind.micrograph;

import io.github.selfdeblur.convolution.PlaneFourier;
import io.github.selfdeblur.grid.FastSize;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.likelihood.SpecimenSpectrum;

/**
 * The best image without negative light that a PSF and a specimen's spectrum leave: a Wiener filter
 * whose result is held at 0 and above by ADMM. S. Boyd et al. 2011, doi:10.1561/2200000016, ch. 3.
 * A PSF that is too wide, or a wrong kind of one, needs negative light to explain an image with
 * dark parts. The plane is mirrored at its borders.
 */
final class PositiveWiener {

  private static final int ROUNDS = 12;

  /** How strongly both images are tied, in units of the filter's own term at a middle frequency. */
  private static final double TIE = 3;

  private static final double MIDDLE_FREQUENCY = 0.12;

  /** px beyond the borders, and px within that do not count. */
  private static final int PAD = 24;

  private static final int MARGIN = 12;

  private final Grid plane;
  private final int width;
  private final int height;
  private final PlaneFourier fourier;

  /** Of the padded plane, complex. */
  private final float[] spectrum;

  /**
   * @param plane whose 0 is no light
   */
  PositiveWiener(Grid plane) {
    this.plane = plane;
    width = FastSize.atLeast(plane.width() + 2 * PAD);
    height = FastSize.atLeast(plane.height() + 2 * PAD);
    fourier = new PlaneFourier(width, height);
    spectrum = new float[2 * width * height];
    for (int y = 0; y < height; y++) {
      int row = mirrored(y - PAD, plane.height(), height) * plane.width();
      for (int x = 0; x < width; x++) {
        spectrum[2 * (y * width + x)] =
            plane.values()[row + mirrored(x - PAD, plane.width(), width)];
      }
    }
    fourier.forward(spectrum);
  }

  /** The px of a side that stands at a place of the period that it is mirrored into. */
  private static int mirrored(int at, int side, int period) {
    int near = at >= side + (period - side) / 2 ? at - period : at;
    int inside = near < 0 ? -1 - near : near >= side ? 2 * side - 1 - near : near;
    return Math.max(0, Math.min(side - 1, inside));
  }

  /**
   * What the images tell.
   *
   * @param sparsity of the Wiener filter's image, ln of the mean absolute difference of neighbours
   *     over their root mean square. That of the positive one falls on and on with wider PSFs.
   * @param misfit mean squared difference between the plane and the positive image under the PSF
   */
  record Explained(double sparsity, double misfit) {}

  /**
   * @param psf whose middle px is its origin
   * @param specimen as it was found with that PSF
   */
  Explained by(Grid psf, SpecimenSpectrum specimen) {
    float[] transfer = transfer(psf);
    float[] ratio = ratio(specimen);
    float[] image = new float[spectrum.length];
    filter(image, transfer, ratio, 0);
    fourier.inverse(image);
    double sparsity = sparsity(image);
    double tie = ratio[(int) (MIDDLE_FREQUENCY * width)] * TIE;
    float[] positive = positive(image, transfer, ratio, tie);
    float[] explained = new float[spectrum.length];
    for (int i = 0; i < positive.length; i++) {
      explained[2 * i] = positive[i];
    }
    fourier.forward(explained);
    for (int i = 0; i < explained.length; i += 2) {
      float re = explained[i] * transfer[i] - explained[i + 1] * transfer[i + 1];
      explained[i + 1] = explained[i] * transfer[i + 1] + explained[i + 1] * transfer[i];
      explained[i] = re;
    }
    fourier.inverse(explained);
    return new Explained(sparsity, misfit(explained));
  }

  private float[] positive(float[] image, float[] transfer, float[] ratio, double tie) {
    float[] positive = new float[width * height];
    float[] dual = new float[positive.length];
    float[] x = image;
    for (int round = 0; ; round++) {
      for (int i = 0; i < positive.length; i++) {
        float value = x[2 * i] + dual[i];
        positive[i] = Math.max(0, value);
        dual[i] = value - positive[i];
      }
      if (round == ROUNDS) {
        return positive;
      }
      x = new float[spectrum.length];
      for (int i = 0; i < positive.length; i++) {
        x[2 * i] = positive[i] - dual[i];
      }
      fourier.forward(x);
      filter(x, transfer, ratio, tie);
      fourier.inverse(x);
    }
  }

  /** (H* Y + weight · X) / (|H|² + ratio + weight), in the place of X. */
  private void filter(float[] x, float[] transfer, float[] ratio, double weight) {
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

  private float[] transfer(Grid psf) {
    float[] transfer = new float[spectrum.length];
    for (int i = 0; i < psf.values().length; i++) {
      int x = Math.floorMod(i % psf.width() - psf.width() / 2, width);
      int y = Math.floorMod(i / psf.width() - psf.height() / 2, height);
      transfer[2 * (y * width + x)] += psf.values()[i];
    }
    fourier.forward(transfer);
    return transfer;
  }

  /** The mean of an image is known whatever its spectrum. */
  private float[] ratio(SpecimenSpectrum specimen) {
    float[] ratio = new float[width * height];
    for (int i = 1; i < ratio.length; i++) {
      int x = i % width;
      int y = i / width;
      double across = (double) (x <= width / 2 ? x : x - width) / width;
      double down = (double) (y <= height / 2 ? y : y - height) / height;
      ratio[i] = (float) specimen.noiseOverSpecimen(across, down);
    }
    return ratio;
  }

  /** Of a complex padded image. */
  private double sparsity(float[] image) {
    double absolute = 0;
    double squares = 0;
    int count = 0;
    for (int y = MARGIN; y < plane.height() - MARGIN; y++) {
      for (int x = MARGIN; x < plane.width() - MARGIN; x++) {
        int at = (y + PAD) * width + x + PAD;
        double across = image[2 * (at + 1)] - image[2 * at];
        double down = image[2 * (at + width)] - image[2 * at];
        absolute += Math.abs(across) + Math.abs(down);
        squares += across * across + down * down;
        count += 2;
      }
    }
    return Math.log(absolute / count / Math.sqrt(squares / count));
  }

  /** Of a complex padded image. */
  private double misfit(float[] explained) {
    double squares = 0;
    int count = 0;
    for (int y = MARGIN; y < plane.height() - MARGIN; y++) {
      for (int x = MARGIN; x < plane.width() - MARGIN; x++) {
        double difference =
            explained[2 * ((y + PAD) * width + x + PAD)] - plane.values()[y * plane.width() + x];
        squares += difference * difference;
        count++;
      }
    }
    return squares / count;
  }
}
