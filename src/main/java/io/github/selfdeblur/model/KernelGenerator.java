package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Value;

/** G_k: makes a kernel that is ≥ 0 and sums to 1. */
@FunctionalInterface
public interface KernelGenerator {

  /** Its fixed input → kernel k (1, 1, height, width) of the cross-correlation. */
  Value apply(Value zK);
}
