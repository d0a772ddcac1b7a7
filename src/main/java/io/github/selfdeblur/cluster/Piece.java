package io.github.selfdeblur.cluster;

import io.github.selfdeblur.progress.Monitor;
import java.io.IOException;
import java.io.Serializable;

/**
 * A piece of work that any JVM can do: all it needs is in itself, or in files that all machines
 * see. It can be done again, as a machine can be lost, and then makes the same.
 *
 * @param <R> what is told of it when it is done
 */
@FunctionalInterface
public interface Piece<R extends Serializable> extends Serializable {

  /**
   * Does it.
   *
   * @param monitor cancels it
   * @throws IOException with one sentence where files cannot be read or written
   * @throws java.util.concurrent.CancellationException where it was cancelled
   */
  R make(Monitor monitor) throws IOException;
}
