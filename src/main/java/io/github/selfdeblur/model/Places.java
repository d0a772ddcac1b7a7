package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Value;

/** The whole numbers from 0 on, to choose elements by. */
public final class Places {

  private Places() {}

  /**
   * So many of them.
   *
   * @param any value of the graph that they are for
   */
  public static Value of(Value any, long count) {
    float[] places = new float[Math.toIntExact(count)];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    return any.constant("places" + count, places);
  }
}
