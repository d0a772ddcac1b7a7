package io.github.selfdeblur.testimages;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One cell; lengths are in pixels. */
final class Cell {

  /** Width of the soft outer edge, and of the edges inside. */
  private static final double OUTER_EDGE = 2.5;

  private static final double INNER_EDGE = 1.5;

  /** Thickness of the brighter rim. */
  private static final double RIM = 2;

  private static final int LOBES = 3;
  private static final int VESICLES = 9;
  private static final int GRANULES = 7;
  private static final double GRANULE_SIGMA = 0.9;

  private final Disc body;
  private final Disc nucleus;
  private final Disc nucleolus;
  private final List<Disc> vesicles;
  private final List<Disc> granules;
  private final double[] lobes = new double[2 * LOBES];
  private final double brightness;

  Cell(double x, double y, double radius, Random random) {
    body = new Disc(x, y, radius);
    for (int i = 0; i < lobes.length; i++) {
      lobes[i] = 0.06 * random.nextGaussian() / (1 + i / 2);
    }
    brightness = 0.55 + 0.45 * random.nextDouble();
    nucleus = inside(0.35, radius * (0.3 + 0.1 * random.nextDouble()), random);
    nucleolus =
        new Disc(
            nucleus.x() + 0.3 * nucleus.radius() * random.nextGaussian(),
            nucleus.y() + 0.3 * nucleus.radius() * random.nextGaussian(),
            0.3 * nucleus.radius());
    vesicles = new ArrayList<>();
    for (int i = 0; i < VESICLES; i++) {
      vesicles.add(inside(0.85, 1.2 + 1.6 * random.nextDouble(), random));
    }
    granules = new ArrayList<>();
    for (int i = 0; i < GRANULES; i++) {
      granules.add(inside(0.85, GRANULE_SIGMA, random));
    }
  }

  /** A disc at a random place, its centre within the given fraction of the cell's radius. */
  private Disc inside(double within, double radius, Random random) {
    double distance = within * body.radius() * Math.sqrt(random.nextDouble());
    double angle = 2 * Math.PI * random.nextDouble();
    return new Disc(
        body.x() + distance * StrictMath.cos(angle),
        body.y() + distance * StrictMath.sin(angle),
        radius);
  }

  double distance(double x, double y) {
    return body.distance(x, y);
  }

  /** How bright the cell is at a point, without its granules. */
  double brightness(double x, double y) {
    double outside = body.distance(x, y) - body.radius() * outline(x, y);
    double cover = Step.down(outside / OUTER_EDGE);
    if (cover == 0) {
      return 0;
    }
    double rim = 0.45 * Step.down(Math.abs(outside + RIM) / RIM - 0.5);
    double light = 0.7 + rim;
    for (Disc vesicle : vesicles) {
      light *= 1 - 0.7 * vesicle.cover(x, y, INNER_EDGE);
    }
    double dark = nucleus.cover(x, y, INNER_EDGE);
    light = light * (1 - dark) + dark * (0.16 + 0.35 * nucleolus.cover(x, y, INNER_EDGE));
    return brightness * cover * light;
  }

  /** Factor on the radius in the direction of a point: low harmonics make the cell uneven. */
  private double outline(double x, double y) {
    double angle = StrictMath.atan2(y - body.y(), x - body.x());
    double factor = 1;
    for (int i = 0; i < LOBES; i++) {
      factor += lobes[2 * i] * StrictMath.cos((i + 2) * angle);
      factor += lobes[2 * i + 1] * StrictMath.sin((i + 2) * angle);
    }
    return factor;
  }

  void addGranules(Canvas canvas) {
    for (Disc granule : granules) {
      double light = brightness * (1 - nucleus.cover(granule.x(), granule.y(), INNER_EDGE));
      canvas.spot(granule.x(), granule.y(), granule.radius(), 0.9 * light);
    }
  }
}
