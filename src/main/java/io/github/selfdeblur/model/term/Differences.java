package io.github.selfdeblur.model.term;

import io.github.selfdeblur.graph.Value;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Forward differences. */
public final class Differences {

  private Differences() {}

  /** Those along each axis of the place, first down, last across. */
  public static Stream<Value> all(Value v) {
    return IntStream.range(2, v.shape().length).mapToObj(axis -> along(v, axis));
  }

  /** v(i+1) − v(i) along {@code axis}, one element fewer than {@code v}. */
  public static Value along(Value v, int axis) {
    return v.slice(axis, 1, v.size(axis)).minus(v.slice(axis, 0, v.size(axis) - 1));
  }
}
