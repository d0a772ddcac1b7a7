package io.github.selfdeblur.psf;

import io.github.selfdeblur.grid.Grid;

/**
 * The point spread function of a microscope in the scalar pupil model: |F⁻¹{P}|² with P(k) = exp(i
 * phase(k)) for lateral frequencies |k| ≤ NA / wavelength and 0 beyond. M. Born, E. Wolf,
 * Principles of Optics, 7th ed., 1999, ch. 9.
 */
public final class PupilPsf {

  /** Points across the pupil at which the integral is summed; their copies lie far outside. */
  private static final int LEAST_SAMPLES = 96;

  private final Pupil pupil;
  private final PupilIntegral integral;

  /** P at the samples, row after row: real and imaginary parts. */
  private final double[] real;

  private final double[] imaginary;

  private PupilPsf(Pupil pupil, int support) {
    this.pupil = pupil;
    int samples =
        Math.max(LEAST_SAMPLES, (int) Math.ceil(4 * radiansPerPixel() * support / Math.PI));
    integral = new PupilIntegral(samples, support, support);
    real = new double[samples * samples];
    imaginary = new double[samples * samples];
    for (int i = 0; i < real.length; i++) {
      double u = integral.coordinate(i % samples);
      double v = integral.coordinate(i / samples);
      if (u * u + v * v <= 1) {
        double phase = pupil.phase(u, v);
        real[i] = StrictMath.cos(phase);
        imaginary[i] = StrictMath.sin(phase);
      }
    }
  }

  /** As {@link #sample}, in single precision. */
  public static Grid of(Pupil pupil, int support) {
    double[] values = sample(pupil, support);
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return new Grid(floats, support, support);
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
    PupilPsf psf = new PupilPsf(pupil, support);
    return psf.integral.centred(psf.real, psf.imaginary, psf.radiansPerPixel()).psf();
  }

  private double radiansPerPixel() {
    return 2 * Math.PI * pupil.aperture() / pupil.wavelengthUm() * pupil.pixelUm();
  }
}
