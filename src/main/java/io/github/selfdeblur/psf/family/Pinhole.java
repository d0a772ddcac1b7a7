package io.github.selfdeblur.psf.family;

import org.apache.commons.math3.special.BesselJ;

/**
 * A round pinhole in front of a detector, as a filter of the image of a point: T. Wilson, A. R.
 * Carlini 1987, doi:10.1364/OL.12.000227.
 *
 * @param radiusPx in the specimen, px
 */
public record Pinhole(double radiusPx) {

  /** Airy disc's radius · NA / wavelength. */
  private static final double AIRY = 0.61;

  /**
   * A pinhole in the unit of microscopists.
   *
   * @param airy its diameter in Airy discs
   * @param pupilRadius NA / wavelength · px, in cycles/px
   */
  public static Pinhole of(double airy, double pupilRadius) {
    return new Pinhole(airy * AIRY / pupilRadius);
  }

  /** The share of a wave that it lets through, at a frequency in cycles/px. */
  public double at(double across, double down) {
    double at = 2 * Math.PI * radiusPx * Math.hypot(across, down);
    return at < 1e-6 ? 1 : 2 * BesselJ.value(1, at) / at;
  }
}
