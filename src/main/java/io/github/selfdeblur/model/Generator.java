package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Value;

/** A network that makes an image (1, 1, height, width), or a kernel, of its fixed input. */
@FunctionalInterface
public interface Generator {

  /** A latent image x; or a kernel k of the cross-correlation, ≥ 0 and of sum 1. */
  Value apply(Value input);
}
