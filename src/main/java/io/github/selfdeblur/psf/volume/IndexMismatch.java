package io.github.selfdeblur.psf.volume;

import io.github.selfdeblur.options.Optics;

/**
 * The phase that a specimen of another refractive index n than the immersion's gives: ∂(n cos θ)/∂n
 * = 1 / cos θ, less what of it moves the object only, its least-squares part in 1 and cos θ; of
 * mean square 1 over the pupil. Such is the depth's term of Gibson, Lanni 1991,
 * doi:10.1364/JOSAA.9.000154, without its shift of focus.
 */
public final class IndexMismatch {

  private static final int STEPS = 2000;

  private static final double LARGEST_SINE = 0.999;

  private final double constant;
  private final double slope;
  private final double rms;

  /**
   * @param sine NA / refractive index, below 1
   */
  IndexMismatch(double sine) {
    double meanCos = 0;
    double meanInverse = 0;
    double cosCos = 0;
    double inverseInverse = 0;
    for (int i = 0; i < STEPS; i++) {
      double cos = Math.sqrt(1 - sine * sine * (i + 0.5) / STEPS);
      meanCos += cos / STEPS;
      meanInverse += 1 / cos / STEPS;
      cosCos += cos * cos / STEPS;
      inverseInverse += 1 / (cos * cos) / STEPS;
    }
    double variance = cosCos - meanCos * meanCos;
    double covariance = 1 - meanCos * meanInverse;
    slope = covariance / variance;
    constant = meanInverse - slope * meanCos;
    double left = inverseInverse - meanInverse * meanInverse - covariance * covariance / variance;
    rms = Math.sqrt(left);
  }

  /** Of a microscope's light. */
  static IndexMismatch of(Optics optics) {
    return new IndexMismatch(sine(optics));
  }

  /** NA / refractive index, below 1. */
  static double sine(Optics optics) {
    return Math.min(LARGEST_SINE, optics.aperture() / optics.immersionIndex());
  }

  /**
   * What such a phase comes of: by how much the specimen's refractive index differs from the
   * immersion's times the depth, µm, as far as that is small.
   *
   * @param radians root-mean-square phase
   */
  public static double indexTimesDepthUm(Optics optics, double radians) {
    return radians * optics.wavelengthUm() / (2 * Math.PI * of(optics).rms);
  }

  /** The phase, in units of its root mean square, where the light comes at an angle θ. */
  double at(double cos) {
    return (1 / cos - constant - slope * cos) / rms;
  }
}
