package io.github.selfdeblur.quality.focus;

import io.github.selfdeblur.grid.Grid;

/** Brenner's gradient: the difference of px two apart, along both axes. */
final class Brenner {

  /** px from one end of a difference to the other. */
  static final int STEP = 2;

  private Brenner() {}

  /** Its square at a px with two more to its right and below. */
  static double square(Grid plane, int x, int y) {
    int here = y * plane.width() + x;
    float[] values = plane.values();
    double right = (double) values[here + STEP] - values[here];
    double below = (double) values[here + STEP * plane.width()] - values[here];
    return right * right + below * below;
  }

  /** What white noise of standard deviation {@code sigma} adds to the square on average. */
  static double ofNoise(double sigma) {
    return 4 * sigma * sigma;
  }
}
