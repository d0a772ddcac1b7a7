package io.github.selfdeblur.options.optics;

import io.github.selfdeblur.rules.Require;

/**
 * The sheet of light of a light-sheet microscope, a Gaussian beam as thick everywhere as at its
 * waist.
 *
 * @param waistUm distance from its middle at which 1/e² of the light is left, µm, &gt; 0
 * @param offsetUm of its middle from the focal plane, µm, towards later slices
 */
public record LightSheet(double waistUm, double offsetUm) {

  public LightSheet {
    Require.positive(waistUm, "The waist of the light sheet (µm)");
    if (!Double.isFinite(offsetUm)) {
      throw new IllegalArgumentException(
          "The offset of the light sheet must be a finite number, got " + offsetUm + ".");
    }
  }

  /** The light at a distance from the focal plane, µm; 1 in the sheet's middle. */
  public double light(double zUm) {
    double off = (zUm - offsetUm) / waistUm;
    return Math.exp(-2 * off * off);
  }
}
