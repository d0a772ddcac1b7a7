package io.github.selfdeblur.image.stack;

import io.github.selfdeblur.solve.Iteration;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.solve.RelayingListener;

/**
 * Hears of a run over several planes, too. Of a plain run, of one plane with its PSF sought in all
 * of it, it hears as an {@link IterationListener}; of others through {@link #progressed} and {@link
 * #watched}.
 */
public interface StackListener extends IterationListener {

  /** Hears nothing, stops nothing. */
  StackListener NONE = of(IterationListener.NONE);

  /**
   * Called now and then.
   *
   * @param fraction of the whole run that is done, 0 to 1; never falls
   * @param what is being done
   * @return true to go on, false to stop with what there is
   */
  boolean progressed(double fraction, String what);

  /**
   * Called after every iteration of the runs that are parts of a run over several planes; what
   * {@link #progressed} returns decides whether it goes on.
   */
  default void watched(Iteration iteration) {}

  /** Called with a sentence for the user: what was decided, what was changed. */
  @Override
  void noted(String sentence);

  /** One that hears of the progress over several planes as of a finish. */
  static StackListener of(IterationListener listener) {
    final class Relay extends RelayingListener implements StackListener {
      Relay() {
        super(listener);
      }

      @Override
      public boolean progressed(double fraction, String what) {
        return finishing(fraction);
      }

      @Override
      public void noted(String sentence) {}
    }
    return new Relay();
  }
}
