package io.github.selfdeblur.testimages;

import java.util.Random;

/**
 * Curved thin lines such as labelled actin: stiff random walks of varied brightness on a weak,
 * cloudy background.
 */
final class Filaments implements Specimen {

  private static final int COUNT = 30;

  /** Standard deviation of the profile across a filament, in pixels. */
  private static final double THICKNESS = 0.65;

  /** Distance between two drawn points of a filament, in pixels. */
  private static final double STEP = 0.25;

  /** Standard deviation of the curvature, in radians per pixel. */
  private static final double CURVATURE = 0.022;

  /** Length over which the curvature changes, in pixels. */
  private static final double CURVATURE_LENGTH = 25;

  /** Length over which the brightness changes, in pixels. */
  private static final double LABEL_LENGTH = 9;

  private static final double BACKGROUND = 0.05;
  private static final double BACKGROUND_CLOUD = 24;

  @Override
  public Plane draw(int size, Random random) {
    Canvas canvas = new Canvas(size, BACKGROUND);
    Texture cloud = new Texture(size, BACKGROUND_CLOUD, 2, random);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        canvas.add(x, y, 0.8 * BACKGROUND * cloud.at(x, y));
      }
    }
    // Most filaments run roughly along one axis of the cell.
    double axis = Math.PI * random.nextDouble();
    for (int i = 0; i < COUNT; i++) {
      double spread = i % 4 == 0 ? 1.2 : 0.35;
      draw(canvas, size, axis + spread * random.nextGaussian(), random);
    }
    return canvas.toPlane();
  }

  private static void draw(Canvas canvas, int size, double heading, Random random) {
    double x = size * random.nextDouble();
    double y = size * random.nextDouble();
    double length = size * (0.5 + 0.7 * random.nextDouble());
    double brightness = 0.25 + 0.75 * random.nextDouble();
    // A spot every STEP adds up to a line of this height.
    double peak = brightness * STEP / (THICKNESS * Math.sqrt(2 * Math.PI));
    double direction = heading;
    // Start half a length back, so that the random point is near the middle.
    x -= 0.5 * length * StrictMath.cos(heading);
    y -= 0.5 * length * StrictMath.sin(heading);
    RandomDrift curvature = new RandomDrift(CURVATURE_LENGTH / STEP, random);
    RandomDrift label = new RandomDrift(LABEL_LENGTH / STEP, random);
    for (double s = 0; s < length; s += STEP) {
      direction += CURVATURE * STEP * curvature.next();
      x += STEP * StrictMath.cos(direction);
      y += STEP * StrictMath.sin(direction);
      canvas.spot(x, y, THICKNESS, peak * Math.max(0.3, 1 + 0.25 * label.next()));
    }
  }
}
