package io.github.selfdeblur.batch;

/** Hears how a batch goes, and can stop it. */
public interface BatchListener {

  /**
   * Called often while a file is at work.
   *
   * @return true to go on, false to stop; of the file that is at work nothing is kept
   */
  boolean progress(BatchProgress progress);

  /**
   * Called after every file.
   *
   * @param number of the file, from 1
   * @param of files in all
   */
  void ended(BatchRow row, int number, int of);

  /** Called when a file has to wait because another run is under way. */
  default void waiting() {}
}
