package io.github.selfdeblur.simulate;

import io.github.selfdeblur.plane.Pixels;

/**
 * The point spread function of a microscope in the scalar pupil model: |F⁻¹{P}|² with P(k) = exp(i
 * phase(k)) for lateral frequencies |k| ≤ NA / wavelength and 0 beyond. M. Born, E. Wolf,
 * Principles of Optics, 7th ed., 1999, ch. 9.
 */
public final class PupilPsf {

  /** Points across the pupil at which the integral is summed; their copies lie far outside. */
  private static final int LEAST_SAMPLES = 96;

  /** Rounds of moving the centroid to the central pixel, and the stop criterion in pixels. */
  private static final int ROUNDS = 30;

  private static final double NEAR_ENOUGH = 1e-6;

  private final Pupil pupil;
  private final int support;
  private final int samples;

  /** P at the samples, row after row: real and imaginary parts. */
  private final double[] real;

  private final double[] imaginary;

  private PupilPsf(Pupil pupil, int support) {
    this.pupil = pupil;
    this.support = support;
    samples = Math.max(LEAST_SAMPLES, (int) Math.ceil(4 * radiansPerPixel() * support / Math.PI));
    real = new double[samples * samples];
    imaginary = new double[samples * samples];
    for (int i = 0; i < real.length; i++) {
      double u = coordinate(i % samples);
      double v = coordinate(i / samples);
      if (u * u + v * v <= 1) {
        double phase = pupil.phase(u, v);
        real[i] = StrictMath.cos(phase);
        imaginary[i] = StrictMath.sin(phase);
      }
    }
  }

  /** As {@link #sample}, in single precision. */
  public static Pixels of(Pupil pupil, int support) {
    double[] values = sample(pupil, support);
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return new Pixels(floats, support, support);
  }

  /**
   * The intensity at the pixel centres, with its centroid on the central pixel.
   *
   * @param support width and height in px, odd
   * @return support × support values of sum 1, row after row
   */
  public static double[] sample(Pupil pupil, int support) {
    if (support < 1 || support % 2 == 0) {
      throw new IllegalArgumentException(
          "The support of a simulated PSF must be an odd number of px, got " + support + ".");
    }
    return new PupilPsf(pupil, support).centred();
  }

  private double[] centred() {
    double shiftX = 0;
    double shiftY = 0;
    double[] psf = at(shiftX, shiftY);
    for (int round = 0; round < ROUNDS; round++) {
      double offX = 0;
      double offY = 0;
      for (int i = 0; i < psf.length; i++) {
        offX += psf[i] * (i % support - support / 2);
        offY += psf[i] * (i / support - support / 2);
      }
      if (Math.max(Math.abs(offX), Math.abs(offY)) < NEAR_ENOUGH) {
        break;
      }
      shiftX += offX;
      shiftY += offY;
      psf = at(shiftX, shiftY);
    }
    return psf;
  }

  /**
   * The intensity around a place given in px from the optical axis: a sum over v of sums over u.
   */
  private double[] at(double shiftX, double shiftY) {
    double[] psf = new double[support * support];
    double[] rowReal = new double[samples];
    double[] rowImaginary = new double[samples];
    double[][] waves = new double[support][];
    for (int y = 0; y < support; y++) {
      waves[y] = wave(y - support / 2 + shiftY);
    }
    double sum = 0;
    for (int x = 0; x < support; x++) {
      sumOverU(wave(x - support / 2 + shiftX), rowReal, rowImaginary);
      for (int y = 0; y < support; y++) {
        double re = 0;
        double im = 0;
        for (int row = 0; row < samples; row++) {
          double cos = waves[y][2 * row];
          double sin = waves[y][2 * row + 1];
          re += rowReal[row] * cos - rowImaginary[row] * sin;
          im += rowReal[row] * sin + rowImaginary[row] * cos;
        }
        psf[y * support + x] = re * re + im * im;
        sum += psf[y * support + x];
      }
    }
    for (int i = 0; i < psf.length; i++) {
      psf[i] /= sum;
    }
    return psf;
  }

  /** cos and sin across the pupil of what a point so many px from the axis sends there. */
  private double[] wave(double px) {
    double[] wave = new double[2 * samples];
    for (int i = 0; i < samples; i++) {
      double angle = radiansPerPixel() * coordinate(i) * px;
      wave[2 * i] = StrictMath.cos(angle);
      wave[2 * i + 1] = StrictMath.sin(angle);
    }
    return wave;
  }

  private void sumOverU(double[] wave, double[] rowReal, double[] rowImaginary) {
    for (int row = 0; row < samples; row++) {
      double re = 0;
      double im = 0;
      for (int column = 0; column < samples; column++) {
        int i = row * samples + column;
        re += real[i] * wave[2 * column] - imaginary[i] * wave[2 * column + 1];
        im += real[i] * wave[2 * column + 1] + imaginary[i] * wave[2 * column];
      }
      rowReal[row] = re;
      rowImaginary[row] = im;
    }
  }

  private double radiansPerPixel() {
    return 2 * Math.PI * pupil.aperture() / pupil.wavelengthUm() * pupil.pixelUm();
  }

  private double coordinate(int index) {
    return (2 * index + 1.0) / samples - 1;
  }
}
