package io.github.selfdeblur.testimages;

import java.util.Random;

/**
 * A chart to judge resolution by: bright bars of falling width in both directions, a Siemens star,
 * discs of falling size and a slanted edge. Coordinates are in pixels from the middle of the chart.
 */
final class ResolutionChart implements Specimen {

  private static final double BACKGROUND = 0.05;

  /** Points per pixel and direction at which the chart is sampled, against jagged edges. */
  private static final int SAMPLES = 4;

  /** Widths of the bars in pixels; the gap after a bar is as wide as the bar. */
  private static final double[] BARS = {6, 5, 4, 3, 2.5, 2, 1.5, 1};

  private static final double BAR_LENGTH = 38;

  private static final Disc STAR = new Disc(30, -28, 28);
  private static final int SPOKES = 16;

  private static final Disc[] DOTS = {
    new Disc(11, 13, 6),
    new Disc(25, 13, 4),
    new Disc(36, 13, 3),
    new Disc(45, 13, 2),
    new Disc(52, 13, 1.5),
    new Disc(58, 13, 1)
  };

  /** The slanted edge: direction of its normal in radians, and distance from the middle. */
  private static final double EDGE_ANGLE = 1.1;

  private static final double EDGE_DISTANCE = 54;

  @Override
  public Plane draw(int size, Random random) {
    Canvas canvas = new Canvas(size, BACKGROUND);
    double middle = (size - 1) / 2.0;
    for (int v = 0; v < size * SAMPLES; v++) {
      for (int u = 0; u < size * SAMPLES; u++) {
        double x = (u + 0.5) / SAMPLES - 0.5 - middle;
        double y = (v + 0.5) / SAMPLES - 0.5 - middle;
        if (isBright(x, y)) {
          canvas.add(u / SAMPLES, v / SAMPLES, 1.0 / (SAMPLES * SAMPLES));
        }
      }
    }
    return canvas.toPlane();
  }

  private static boolean isBright(double x, double y) {
    return isBar(x + 58, y + 57)
        || isBar(y - 1, x + 58)
        || isStar(x, y)
        || isDot(x, y)
        || x * StrictMath.cos(EDGE_ANGLE) + y * StrictMath.sin(EDGE_ANGLE) > EDGE_DISTANCE;
  }

  /** Whether a point lies on a bar; the first coordinate runs across the bars. */
  private static boolean isBar(double across, double along) {
    double start = 0;
    for (double width : BARS) {
      if (across >= start && across < start + width) {
        return along >= 0 && along < BAR_LENGTH;
      }
      start += 2 * width;
    }
    return false;
  }

  private static boolean isStar(double x, double y) {
    double angle = StrictMath.atan2(y - STAR.y(), x - STAR.x());
    return STAR.distance(x, y) < STAR.radius() && StrictMath.sin(SPOKES * angle) > 0;
  }

  private static boolean isDot(double x, double y) {
    for (Disc dot : DOTS) {
      if (dot.distance(x, y) < dot.radius()) {
        return true;
      }
    }
    return false;
  }
}
