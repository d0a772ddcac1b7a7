package io.github.selfdeblur.psf.theory;

/**
 * The optical path of a point's light to the pupil, in µm: what the specimen makes of it at its
 * depth, what the immersion takes off, and the aberrations. S. F. Gibson, F. Lanni 1992,
 * doi:10.1364/JOSAA.9.000154, d (n_s cos θ_s − n_i cos θ_i) for a focus at d; O. Haeberlé 2003,
 * doi:10.1016/S0030-4018(02)02282-4, for vectorial light.
 *
 * @param lens the objective
 * @param depthUm of the point below the cover slip, µm
 * @param aberrations in radians at {@code emissionUm}; their path is the same for all light
 * @param emissionUm vacuum wavelength, µm
 */
record Wavefront(Lens lens, double depthUm, ZernikeTerms aberrations, double emissionUm) {

  /** Rays further out than this are so few that they need not stay on the grid. */
  private static final double RIM = 0.98;

  private static final int RINGS = 24;

  private static final int RAYS = 12;

  private static final double STEP = 1e-4;

  static Wavefront of(TheoreticalRecipe recipe) {
    return new Wavefront(
        Lens.of(recipe),
        recipe.specimen().depthUm(),
        recipe.aberrations(),
        recipe.optics().wavelengthUm());
  }

  /**
   * The path at a point of the pupil but for the focus: this less {@code focusUm} · {@link
   * Lens#immersionPath} is the path where the objective is focused so deep in its immersion.
   */
  double path(double x, double y) {
    return depthUm * lens.specimenPath(Math.hypot(x, y)) + inUm(aberrations.phase(x, y));
  }

  /** The same of what shifts the best focus. */
  double shiftingPath(double radius) {
    return depthUm * lens.specimenPath(radius) + inUm(aberrations.shiftingPhase(radius));
  }

  private double inUm(double radians) {
    return radians * emissionUm / (2 * Math.PI);
  }

  /** The focus at which a ray of a radius above 0 crosses the axis, µm. */
  double crossing(double radius) {
    double path = shiftingPath(radius + STEP) - shiftingPath(radius - STEP);
    double axial = lens.immersionPath(radius + STEP) - lens.immersionPath(radius - STEP);
    return path / axial;
  }

  /** How far from the axis rays end, µm, where the objective is focused so deep. */
  double reach(double focusUm) {
    double reach = 0;
    for (int ring = 1; ring <= RINGS; ring++) {
      for (int ray = 0; ray < RAYS; ray++) {
        double angle = 2 * Math.PI * ray / RAYS;
        double x = RIM * ring / RINGS * Math.cos(angle);
        double y = RIM * ring / RINGS * Math.sin(angle);
        double here = whole(x, y, focusUm);
        double right = (whole(x + STEP, y, focusUm) - here) / STEP;
        double below = (whole(x, y + STEP, focusUm) - here) / STEP;
        reach = Math.max(reach, Math.hypot(right, below) / lens.aperture());
      }
    }
    return reach;
  }

  private double whole(double x, double y, double focusUm) {
    return path(x, y) - focusUm * lens.immersionPath(Math.hypot(x, y));
  }
}
