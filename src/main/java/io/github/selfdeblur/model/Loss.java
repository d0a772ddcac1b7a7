package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Value;

/** How far one image (1, 1, H, W) is from another: a scalar, 0 for equal images. */
public interface Loss {

  /** The loss of {@code yHat} against {@code y}. */
  Value between(Value yHat, Value y);
}
