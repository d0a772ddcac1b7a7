package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.model.Generator;

/** Which generator there is, for a problem of known size, and how it begins. */
public interface SizedGenerator {

  /** The shape of its fixed input. */
  long[] inputShape();

  /** Declares its parameters. */
  Generator generator(ParameterVector theta);

  /** Changes what was drawn at random to where it begins; by default nothing. */
  default void begin(Network drawn, ParameterVector layout) {}
}
