package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Value;

/** A map from one value to another that may own parameters. */
interface Layer {

  Value apply(Value input);

  /** This layer, then another. */
  default Layer then(Layer next) {
    return x -> next.apply(apply(x));
  }
}
