package io.github.selfdeblur.psf.theory;

import io.github.selfdeblur.options.choice.WaveModel;

/**
 * What an objective gathers of a point's light through immersion and specimen, by the pupil's
 * radius ρ = |k| λ / NA. The cover slip is taken to be what the objective is corrected for.
 *
 * @param aperture NA, no larger than the indices let through
 * @param immersion refractive index
 * @param specimen refractive index
 */
record Lens(double aperture, double immersion, double specimen) {

  /** Of the sine of the largest angle: where it is 1 a ray runs along the cover slip. */
  private static final double LARGEST_SINE = 0.999;

  static Lens of(TheoreticalRecipe recipe) {
    double immersion = recipe.optics().immersionIndex();
    double specimen = recipe.specimen().index();
    double most = LARGEST_SINE * Math.min(immersion, specimen);
    return new Lens(Math.min(recipe.optics().aperture(), most), immersion, specimen);
  }

  /** n cos θ of the immersion: optical path a µm along the axis. */
  double immersionPath(double radius) {
    return path(immersion, radius);
  }

  /** n cos θ of the specimen. */
  double specimenPath(double radius) {
    return path(specimen, radius);
  }

  /** Beyond the rim it goes on straight. */
  private double path(double index, double radius) {
    double sine = aperture * Math.min(1, radius);
    double path = Math.sqrt(index * index - sine * sine);
    return radius <= 1 ? path : path - (radius - 1) * sine * sine / path;
  }

  /**
   * The parts of the field in the pupil. A dipole along x makes g₀ + g₂ cos 2φ along x and g₂ sin
   * 2φ along y, one along y the same turned, one along z g₁ cos φ and g₁ sin φ: B. Richards, E.
   * Wolf 1959, doi:10.1098/rspa.1959.0200, section 2. In coordinates k the sine condition is a
   * factor 1/√cos θ; Fresnel's transmission into the immersion as in P. Török et al. 1995,
   * doi:10.1364/JOSAA.12.000325. By reciprocity all is the same for the focus of the exciting
   * light.
   *
   * @param radius at most 1
   * @return g₀, g₁, g₂; of scalar light only g₀
   */
  double[] field(WaveModel model, double radius) {
    double inImmersion = immersionPath(radius) / immersion;
    if (model == WaveModel.SCALAR) {
      return new double[] {1 / Math.sqrt(inImmersion)};
    }
    double inSpecimen = specimenPath(radius) / specimen;
    double both = 2 * specimen * Math.sqrt(inImmersion);
    double across = both / (specimen * inSpecimen + immersion * inImmersion);
    double along = both / (immersion * inSpecimen + specimen * inImmersion);
    double sine = aperture * radius / specimen;
    return new double[] {
      (across + along * inSpecimen) / 2, along * sine, (along * inSpecimen - across) / 2
    };
  }
}
