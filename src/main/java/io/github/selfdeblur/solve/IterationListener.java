package io.github.selfdeblur.solve;

/** Is told of a run's progress, on the run's own thread, and can stop it. */
@FunctionalInterface
public interface IterationListener {

  /** Hears nothing, stops nothing. */
  IterationListener NONE = iteration -> true;

  /**
   * Called after every iteration.
   *
   * @return true to go on, false to stop with the best result so far
   */
  boolean iterated(Iteration iteration);

  /**
   * Called now and then during the finish, after the last iteration.
   *
   * @param fraction of the finish that is done, 0 to 1
   * @return true to go on, false to take the image as it is
   */
  default boolean finishing(double fraction) {
    return true;
  }

  /**
   * Called now and then during work between iterations, while more of them are to come.
   *
   * @param fraction of that work that is done, 0 to 1
   * @param what is being done, such as "comparing starts"
   * @return true to go on, false to stop with the best result so far
   */
  default boolean pausing(double fraction, String what) {
    return finishing(fraction);
  }

  /**
   * Called now and then before the first iteration, while a PSF to begin with is sought.
   *
   * @param fraction of the search that is done, 0 to 1
   * @return true to go on, false to stop with the best PSF so far
   */
  default boolean searching(double fraction) {
    return finishing(fraction);
  }

  /** Called with a sentence for the user: what was decided. */
  default void noted(String sentence) {}

  /** Called when the run has to wait because another one is under way. */
  default void waiting() {}
}
