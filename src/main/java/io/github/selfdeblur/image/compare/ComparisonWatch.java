package io.github.selfdeblur.image.compare;

import io.github.selfdeblur.progress.Wish;

/** Is told how far each entry of a comparison is, on the thread that compares. */
public interface ComparisonWatch {

  /** Hears nothing, stops nothing. */
  ComparisonWatch NONE = new ComparisonWatch() {};

  /**
   * Called now and then while the PSF is sought that entries share.
   *
   * @return what is wished of the search
   */
  default Wish seeks() {
    return Wish.GO_ON;
  }

  /** An entry begins; those before it are over. */
  default void begins(int entry) {}

  /**
   * Called now and then.
   *
   * @param share of all runs of the entry, 0 to 1
   * @return what is wished of it
   */
  default Wish reached(int entry, double share) {
    return Wish.GO_ON;
  }

  /**
   * An entry is over.
   *
   * @param result null where it made nothing
   */
  default void ended(int entry, Result result) {}
}
