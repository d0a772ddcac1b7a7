package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Value;

/** Moves a kernel by whole pixels until its centroid lies in the middle. */
final class Centroid {

  private Centroid() {}

  /**
   * The kernel, what leaves it on one side comes in on the other; no gradient knows of the shift.
   *
   * @param k (1, 1, height, width), sum 1
   */
  static Value inTheMiddle(Value k) {
    return alongAxis(alongAxis(k, 2, 3), 3, 2);
  }

  private static Value alongAxis(Value k, int axis, int other) {
    long side = k.size(axis);
    Value place = Places.of(k, side);
    Value profile = k.sum(other).reshape(side);
    double middle = (side - 1) / 2.0;
    Value shift = profile.times(place).sum().plus(-middle).rounded();
    return k.at(axis, place.plus(shift).remainder(side));
  }
}
