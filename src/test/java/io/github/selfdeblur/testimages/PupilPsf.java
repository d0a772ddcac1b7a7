package io.github.selfdeblur.testimages;

import java.util.Map;

/**
 * The point spread function of a microscope in the scalar pupil model: {@code |F^-1{P}|^2} with
 * {@code P(k) = exp(i phase(k))} for lateral frequencies {@code |k| <= NA / wavelength} and 0
 * beyond.
 *
 * <p>M. Born and E. Wolf, Principles of Optics, 7th ed., Cambridge University Press, 1999, ch. 9.
 *
 * @param aperture numerical aperture NA
 * @param wavelength vacuum wavelength of the light in micrometres
 * @param pixel width of a pixel in the specimen in micrometres
 * @param aberrations root-mean-square phase of each aberration in radians
 */
record PupilPsf(
    double aperture, double wavelength, double pixel, Map<Zernike, Double> aberrations) {

  /** Points across the pupil at which the integral is summed; their copies lie far outside. */
  private static final int SAMPLES = 96;

  /** Rounds of moving the centroid to the central pixel, and the stop criterion in pixels. */
  private static final int ROUNDS = 30;

  private static final double NEAR_ENOUGH = 1e-6;

  PupilPsf {
    aberrations = Map.copyOf(aberrations);
  }

  /**
   * The intensity at the pixel centres, with its centroid on the central pixel.
   *
   * @param support width and height in pixels, odd
   * @return values of sum 1
   */
  Plane sample(int support) {
    double shiftX = 0;
    double shiftY = 0;
    Plane psf = normalised(support, shiftX, shiftY);
    for (int i = 0; i < ROUNDS; i++) {
      double offX = 0;
      double offY = 0;
      for (int y = 0; y < support; y++) {
        for (int x = 0; x < support; x++) {
          offX += psf.at(x, y) * (x - support / 2);
          offY += psf.at(x, y) * (y - support / 2);
        }
      }
      if (Math.max(Math.abs(offX), Math.abs(offY)) < NEAR_ENOUGH) {
        break;
      }
      shiftX += offX;
      shiftY += offY;
      psf = normalised(support, shiftX, shiftY);
    }
    return psf;
  }

  private Plane normalised(int support, double shiftX, double shiftY) {
    double[] values = new double[support * support];
    for (int i = 0; i < values.length; i++) {
      int x = i % support - support / 2;
      int y = i / support - support / 2;
      values[i] = intensity(x + shiftX, y + shiftY);
    }
    Plane psf = new Plane(support, support, values);
    return psf.times(1 / psf.sum());
  }

  /** The intensity, up to a factor, at a place given in pixels from the optical axis. */
  private double intensity(double x, double y) {
    double perPixel = 2 * Math.PI * aperture / wavelength * pixel;
    double real = 0;
    double imaginary = 0;
    for (int row = 0; row < SAMPLES; row++) {
      double v = (2 * row + 1.0) / SAMPLES - 1;
      for (int column = 0; column < SAMPLES; column++) {
        double u = (2 * column + 1.0) / SAMPLES - 1;
        if (u * u + v * v <= 1) {
          double phase = phase(u, v) + perPixel * (u * x + v * y);
          real += StrictMath.cos(phase);
          imaginary += StrictMath.sin(phase);
        }
      }
    }
    return real * real + imaginary * imaginary;
  }

  private double phase(double u, double v) {
    double phase = 0;
    for (Zernike zernike : Zernike.values()) {
      phase += aberrations.getOrDefault(zernike, 0.0) * zernike.at(u, v);
    }
    return phase;
  }
}
