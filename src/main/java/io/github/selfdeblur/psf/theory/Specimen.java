package io.github.selfdeblur.psf.theory;

import io.github.selfdeblur.rules.Require;

/**
 * What lies on the cover slip.
 *
 * @param index refractive, from 1 to 2
 * @param depthUm of the point of light below the cover slip, µm, at most 500
 */
public record Specimen(double index, double depthUm) {

  private static final double LARGEST_INDEX = 2;

  private static final double LARGEST_DEPTH_UM = 500;

  public Specimen {
    if (!(index >= 1 && index <= LARGEST_INDEX)) {
      throw new IllegalArgumentException(
          "The specimen's index must be from 1 to 2, got " + index + ".");
    }
    Require.notNegative(depthUm, "The depth (µm)");
    if (depthUm > LARGEST_DEPTH_UM) {
      throw new IllegalArgumentException(
          "The depth is in µm and at most %.0f, got %s.".formatted(LARGEST_DEPTH_UM, depthUm));
    }
  }
}
