package io.github.selfdeblur.progress;

import java.util.concurrent.CancellationException;

/** What the user wants of a run. */
public enum Wish {
  /** That it goes on to its end. */
  GO_ON,
  /** That it ends with the best it has so far. */
  FINISH,
  /** That it ends at once, and nothing is kept. */
  CANCEL;

  /** Of two wishes, the one that ends the run sooner. */
  public Wish or(Wish other) {
    return compareTo(other) < 0 ? other : this;
  }

  /**
   * Whether the run goes on; false: it ends with what there is.
   *
   * @throws CancellationException where nothing is to be kept
   */
  boolean goesOn() {
    if (this == CANCEL) {
      throw new CancellationException("Cancelled.");
    }
    return this == GO_ON;
  }
}
