package io.github.selfdeblur.testimages;

import java.util.Random;

/** Fluorescent beads at random places: many below the resolution, a few larger balls. */
final class Beads implements Specimen {

  private static final int SMALL_COUNT = 130;

  /** Standard deviation of the small beads in pixels, far below the width of the blur. */
  private static final double SMALL_SIGMA = 0.7;

  private static final int LARGE_COUNT = 7;

  /** Smallest and largest radius of the large beads in pixels. */
  private static final double LARGE_MIN = 3.5;

  private static final double LARGE_MAX = 6;
  private static final double LARGE_BRIGHTNESS = 0.3;
  private static final double BACKGROUND = 0.01;

  @Override
  public Plane draw(int size, Random random) {
    Canvas canvas = new Canvas(size, BACKGROUND);
    for (int i = 0; i < LARGE_COUNT; i++) {
      double radius = LARGE_MIN + (LARGE_MAX - LARGE_MIN) * random.nextDouble();
      double brightness = LARGE_BRIGHTNESS * (0.6 + 0.4 * random.nextDouble());
      ball(canvas, size * random.nextDouble(), size * random.nextDouble(), radius, brightness);
    }
    for (int i = 0; i < SMALL_COUNT; i++) {
      double x = size * random.nextDouble();
      double y = size * random.nextDouble();
      canvas.spot(x, y, SMALL_SIGMA, 0.4 + 0.6 * random.nextDouble());
    }
    return canvas.toPlane();
  }

  /** A filled ball seen in projection: its brightness goes with the thickness along the axis. */
  private static void ball(Canvas canvas, double x, double y, double radius, double brightness) {
    int reach = (int) Math.ceil(radius) + 1;
    int column = (int) Math.rint(x);
    int row = (int) Math.rint(y);
    for (int v = row - reach; v <= row + reach; v++) {
      for (int u = column - reach; u <= column + reach; u++) {
        double squared = ((u - x) * (u - x) + (v - y) * (v - y)) / (radius * radius);
        canvas.add(u, v, brightness * Math.sqrt(Math.max(0, 1 - squared)));
      }
    }
  }
}
