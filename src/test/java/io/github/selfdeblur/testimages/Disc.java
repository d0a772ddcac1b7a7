package io.github.selfdeblur.testimages;

/**
 * A disc.
 *
 * @param x column of its centre in pixels
 * @param y row of its centre in pixels
 * @param radius in pixels
 */
record Disc(double x, double y, double radius) {

  /** Distance of a point from the centre, in pixels. */
  double distance(double u, double v) {
    return Math.sqrt((u - x) * (u - x) + (v - y) * (v - y));
  }

  /** 1 inside, 0 outside, with a smooth step of the given width in pixels in between. */
  double cover(double u, double v, double edge) {
    return Step.down((distance(u, v) - radius) / edge);
  }
}
