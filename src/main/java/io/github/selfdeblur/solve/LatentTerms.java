package io.github.selfdeblur.solve;

/**
 * What the latent image is subject to beside the fit to the blurry one.
 *
 * @param lambda weight of total variation, ≥ 0; at 0 the term is left out
 * @param brightest the largest value it can have, ≥ 1, where 1 is the white of the blurry image: a
 *     bead is several times brighter before it is blurred
 */
public record LatentTerms(double lambda, double brightest) {

  public LatentTerms {
    if (!(lambda >= 0)) {
      throw new IllegalArgumentException(
          "The weight of total variation must be at least 0, got " + lambda + ".");
    }
    if (!(brightest >= 1)) {
      throw new IllegalArgumentException(
          "The brightest latent value must be at least 1, got " + brightest + ".");
    }
  }
}
