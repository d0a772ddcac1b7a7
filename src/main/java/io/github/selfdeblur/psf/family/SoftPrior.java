package io.github.selfdeblur.psf.family;

/**
 * What a parameter costs, in nats, away from its usual value: c² · (√(1 + (d / (c·s))²) − 1) for a
 * distance d; a Gaussian's d² / (2 s²) near it, and a straight line from about c·s on.
 *
 * @param usual value
 * @param spread s &gt; 0
 * @param corner c &gt; 0; where it is large the prior is Gaussian
 */
public record SoftPrior(double usual, double spread, double corner) {

  private static final double GAUSSIAN = 1e3;

  /** A parabola for all distances that matter. */
  public static SoftPrior gaussian(double usual, double spread) {
    return new SoftPrior(usual, spread, GAUSSIAN);
  }

  private double root(double value) {
    double distance = (value - usual) / (corner * spread);
    return Math.sqrt(1 + distance * distance);
  }

  /** The cost in nats. */
  public double of(double value) {
    double distance = (value - usual) / (corner * spread);
    // The same as c² (root − 1), without cancellation.
    return corner * corner * distance * distance / (root(value) + 1);
  }

  /** The cost's slope. */
  public double slope(double value) {
    return (value - usual) / (spread * spread) / root(value);
  }

  /** The curvature of the parabola that touches the cost at {@code value} and lies above it. */
  public double curvature(double value) {
    return 1 / (spread * spread) / root(value);
  }
}
