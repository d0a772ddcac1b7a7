package io.github.selfdeblur.testimages;

import java.util.Random;

/**
 * The blur of a camera that moves during the exposure: the path of a point, smooth and random, with
 * the time spent at each place as brightness.
 */
final class ShakeKernel {

  /** Moments of the exposure at which the path is drawn. */
  private static final int MOMENTS = 4000;

  /** Moments over which the velocity changes. */
  private static final double INERTIA = 350;

  /** Free pixels between the path and the border of the kernel. */
  private static final double BORDER = 0.75;

  private ShakeKernel() {}

  /**
   * Draws a path about its mean and scales it to fill the kernel.
   *
   * @param support width and height in pixels, odd
   * @return values of sum 1
   */
  static Plane draw(int support, Random random) {
    double[] x = coordinate(random);
    double[] y = coordinate(random);
    double extent = Math.max(extent(x), extent(y));
    double scale = (support / 2 - BORDER) / extent;
    Canvas canvas = new Canvas(support, 0);
    for (int i = 0; i < MOMENTS; i++) {
      canvas.splat(support / 2 + scale * x[i], support / 2 + scale * y[i], 1.0 / MOMENTS);
    }
    return canvas.toPlane();
  }

  /** One coordinate of a path driven by a twice smoothed random force, with mean 0. */
  private static double[] coordinate(Random random) {
    RandomDrift force = new RandomDrift(INERTIA, random);
    double[] path = new double[MOMENTS];
    double velocity = force.next();
    double position = 0;
    double mean = 0;
    for (int i = 0; i < MOMENTS; i++) {
      velocity += (force.next() - velocity) / (INERTIA / 4);
      position += velocity;
      path[i] = position;
      mean += position / MOMENTS;
    }
    for (int i = 0; i < MOMENTS; i++) {
      path[i] -= mean;
    }
    return path;
  }

  private static double extent(double[] path) {
    double extent = 0;
    for (double place : path) {
      extent = Math.max(extent, Math.abs(place));
    }
    return extent;
  }
}
