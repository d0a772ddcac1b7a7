package io.github.selfdeblur.psf.spectrum;

/**
 * What a parameter costs away from its usual value: weight · (√(d² + softness²) − softness) for a
 * distance d, a parabola within the softness and straight beyond it.
 */
record SoftPenalty(double weight, double usual, double softness) {

  /** A parabola weight · d² for all distances that matter. */
  static SoftPenalty square(double weight, double usual) {
    return new SoftPenalty(2000 * weight, usual, 1000);
  }

  private double root(double value) {
    return Math.hypot(value - usual, softness);
  }

  double of(double value) {
    return weight * (root(value) - softness);
  }

  double slope(double value) {
    return weight * (value - usual) / root(value);
  }

  /** Of the parabola that touches it at {@code value} and lies above it. */
  double curvature(double value) {
    return weight / root(value);
  }
}
