package io.github.selfdeblur.cluster;

import io.github.selfdeblur.progress.Monitor;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** Who does pieces of work. */
public interface Cluster extends AutoCloseable {

  /** CPU threads for each piece. */
  int threads();

  /** Makes a value known to all pieces. */
  <T extends Serializable> Shared<T> share(T value);

  /**
   * Does pieces in any order, several at once where there is room, and returns when all are done or
   * the monitor has cancelled them.
   *
   * @param what they are, in a word or two, such as "24 files"
   * @param ended hears of each piece once
   * @return whether all are done
   * @throws IOException with one sentence where a piece cannot be done, be it done again
   */
  <R extends Serializable> boolean run(
      String what, List<? extends Piece<R>> pieces, Ended<R> ended, Monitor monitor)
      throws IOException;

  /** Lets go of the machines. */
  @Override
  void close();
}
