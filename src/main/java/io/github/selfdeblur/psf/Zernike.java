package io.github.selfdeblur.psf;

/**
 * Zernike polynomials on the unit disc, in Noll's order and normalisation: each has mean square 1,
 * so a coefficient is the standard deviation of the wavefront. Noll 1976,
 * doi:10.1364/JOSA.66.000207, table I.
 */
public enum Zernike {
  /** Noll index 4, defocus where the aperture is small. */
  DEFOCUS,
  /** Noll index 5, astigmatism at 45 degrees. */
  OBLIQUE_ASTIGMATISM,
  /** Noll index 6, astigmatism along the axes. */
  ASTIGMATISM,
  /** Noll index 7, coma along y. */
  VERTICAL_COMA,
  /** Noll index 8, coma along x. */
  HORIZONTAL_COMA,
  /** Noll index 11, primary spherical aberration. */
  SPHERICAL;

  /** Whether it changes its sign at the opposite point of the pupil. */
  public boolean isOdd() {
    return this == VERTICAL_COMA || this == HORIZONTAL_COMA;
  }

  /**
   * The value at a point of the unit disc, in Cartesian coordinates.
   *
   * @param x pupil coordinate in units of the pupil's radius
   * @param y pupil coordinate in units of the pupil's radius
   */
  public double at(double x, double y) {
    double square = x * x + y * y;
    double coma = Math.sqrt(8) * (3 * square - 2);
    return switch (this) {
      case DEFOCUS -> Math.sqrt(3) * (2 * square - 1);
      case OBLIQUE_ASTIGMATISM -> Math.sqrt(6) * 2 * x * y;
      case ASTIGMATISM -> Math.sqrt(6) * (x * x - y * y);
      case VERTICAL_COMA -> coma * y;
      case HORIZONTAL_COMA -> coma * x;
      case SPHERICAL -> Math.sqrt(5) * (6 * square * square - 6 * square + 1);
    };
  }
}
