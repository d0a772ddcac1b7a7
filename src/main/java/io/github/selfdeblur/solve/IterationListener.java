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

  /** Called when the run has to wait because another one is under way. */
  default void waiting() {}
}
