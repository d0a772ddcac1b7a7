package io.github.selfdeblur.batch;

import io.github.selfdeblur.progress.Monitor;

/**
 * Hears how a batch goes, as of one course, and can end it, be it to finish or to cancel: of the
 * file that is at work nothing is kept.
 */
public interface BatchListener extends Monitor {

  /**
   * Called before a file is opened that is not done.
   *
   * @param number of the file, from 1
   * @param of files in all
   */
  void began(String file, int number, int of);

  /** Called after every file, done or left out. */
  void ended(BatchRow row, int number, int of);
}
