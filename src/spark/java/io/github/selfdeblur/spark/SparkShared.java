package io.github.selfdeblur.spark;

import io.github.selfdeblur.cluster.Shared;
import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;

/** A value that Spark sends to each JVM once. */
record SparkShared<T extends Serializable>(Broadcast<T> broadcast) implements Shared<T> {

  @Override
  public T value() {
    return broadcast.value();
  }
}
