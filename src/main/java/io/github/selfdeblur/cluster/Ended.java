package io.github.selfdeblur.cluster;

import java.io.IOException;

/** Hears of pieces that are done, one after the other, on the thread that asked for them. */
@FunctionalInterface
public interface Ended<R> {

  /**
   * @param number of the piece, from 0
   * @param result what it told
   */
  void ended(int number, R result) throws IOException;
}
