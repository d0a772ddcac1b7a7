package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Value;

/** Forward differences. */
final class Differences {

  private Differences() {}

  /** v(i+1) − v(i) along {@code axis}, one element fewer than {@code v}. */
  static Value along(Value v, int axis) {
    return v.slice(axis, 1, v.size(axis)).minus(v.slice(axis, 0, v.size(axis) - 1));
  }
}
