package io.github.selfdeblur.window;

import io.github.selfdeblur.progress.Iteration;
import java.util.ArrayList;
import java.util.List;

/** Loss and residual over the iterations, thinned out in long runs. Safe for several threads. */
final class Curve {

  /** More are not told apart on a screen. */
  private static final int MOST_POINTS = 500;

  private final List<Point> points = new ArrayList<>();
  private int stride = 1;

  /**
   * One iteration.
   *
   * @param phase in which losses are of one kind
   * @param residual in standard deviations of the noise
   */
  record Point(int iteration, String phase, double loss, double residual) {}

  /** Adds an iteration; the first of a run begins a new curve. */
  synchronized void add(Iteration iteration) {
    if (iteration.number() == 1) {
      points.clear();
      stride = 1;
    }
    if (iteration.number() % stride == 0) {
      points.add(
          new Point(
              iteration.number(), iteration.phase(), iteration.loss(), iteration.misfitInNoise()));
    }
    if (points.size() > MOST_POINTS) {
      stride *= 2;
      points.removeIf(point -> point.iteration() % stride != 0);
    }
  }

  /** The points of each phase, in order. */
  synchronized List<List<Point>> phases() {
    List<List<Point>> phases = new ArrayList<>();
    String last = null;
    for (Point point : points) {
      if (!point.phase().equals(last)) {
        phases.add(new ArrayList<>());
        last = point.phase();
      }
      phases.get(phases.size() - 1).add(point);
    }
    return phases;
  }
}
