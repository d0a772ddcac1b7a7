package io.github.selfdeblur.window;

import java.util.concurrent.CancellationException;

/** What the user wants of a run. Safe for several threads. */
final class RunControl {

  private volatile boolean finished;
  private volatile boolean cancelled;

  /** To be kept as it is. */
  void finish() {
    finished = true;
  }

  /** Nothing to be kept. */
  void cancel() {
    cancelled = true;
  }

  /**
   * Whether the run goes on; false: with what there is.
   *
   * @throws CancellationException where nothing is to be kept
   */
  boolean goesOn() {
    if (cancelled) {
      throw new CancellationException("Cancelled.");
    }
    return !finished;
  }
}
