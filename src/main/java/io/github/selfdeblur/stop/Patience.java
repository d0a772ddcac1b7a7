package io.github.selfdeblur.stop;

/** Waits for the minimum of a series that comes value by value. */
final class Patience {

  private final int patience;
  private double least = Double.POSITIVE_INFINITY;
  private int since;

  /**
   * @param patience after that many values above the least, that was the minimum
   */
  Patience(int patience) {
    this.patience = patience;
  }

  /** Whether the minimum has been passed. */
  boolean isPassed(double value) {
    if (value < least) {
      least = value;
      since = 0;
    } else {
      since++;
    }
    return since >= patience;
  }
}
