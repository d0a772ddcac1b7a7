package io.github.selfdeblur.solve;

/**
 * Hands all it hears on, and sticks to a stop: whoever has ended a run once, however late in it,
 * wants nothing that would come after it.
 */
public class StickyListener extends RelayingListener {

  private volatile boolean stopped;

  /**
   * @param listener decides whether the run goes on, until it has said no
   */
  public StickyListener(IterationListener listener) {
    super(listener);
  }

  @Override
  public boolean iterated(Iteration iteration) {
    return remember(super.iterated(iteration));
  }

  @Override
  public boolean searching(double fraction) {
    return remember(super.searching(fraction));
  }

  @Override
  public boolean pausing(double fraction, String what) {
    return remember(super.pausing(fraction, what));
  }

  @Override
  public boolean finishing(double fraction) {
    return remember(super.finishing(fraction));
  }

  /** Whether the run goes on, now that the listener wants {@code goesOn}. */
  protected final boolean remember(boolean goesOn) {
    stopped |= !goesOn;
    return !stopped;
  }

  /** Whether the listener has ever said no. */
  public final boolean isStopped() {
    return stopped;
  }
}
