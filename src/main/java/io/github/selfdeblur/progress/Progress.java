package io.github.selfdeblur.progress;

/** Is told how far a piece of work is, on its own thread, and can stop it. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing, stops nothing. */
  Progress NONE = fraction -> true;

  /**
   * Called about a hundred times.
   *
   * @param fraction of the work done at most, 0 to 1; never falls
   * @return true to go on, false to stop with the best result so far
   */
  boolean reached(double fraction);
}
