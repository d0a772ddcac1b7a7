package io.github.selfdeblur.cluster;

import java.io.Serializable;

/** A value that is sent to each JVM once, for all pieces that hold this. */
@FunctionalInterface
public interface Shared<T extends Serializable> extends Serializable {

  /** The value. */
  T value();
}
