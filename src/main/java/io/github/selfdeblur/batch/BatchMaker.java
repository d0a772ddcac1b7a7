package io.github.selfdeblur.batch;

import io.github.selfdeblur.batch.files.BatchInput;
import java.io.IOException;
import java.util.List;

/** Who makes the results of files. */
@FunctionalInterface
public interface BatchMaker {

  /** Hears of files. */
  @FunctionalInterface
  interface Ended {

    /** Called once for each file that has a result or has failed, in any order. */
    void ended(BatchRow row) throws IOException;
  }

  /**
   * Makes them, or those that there is time for until it is stopped.
   *
   * @throws IOException with one sentence where none can be made
   */
  void make(List<BatchInput> files, Ended ended) throws IOException;
}
