package io.github.selfdeblur.testimages;

/** A smooth step. */
final class Step {

  private Step() {}

  /** 1 below -1/2, 0 above 1/2, a cubic in between. */
  static double down(double t) {
    double clipped = Math.min(1, Math.max(0, 0.5 - t));
    return clipped * clipped * (3 - 2 * clipped);
  }
}
