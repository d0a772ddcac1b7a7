package io.github.selfdeblur.progress;

/**
 * Hands all it hears on, and sticks to a wish: whoever has ended a run once, however late in it,
 * wants nothing that would come after it.
 */
public class StickyMonitor extends ForwardingMonitor {

  private final Monitor monitor;
  private volatile Wish wish = Wish.GO_ON;

  /**
   * @param monitor decides whether the run goes on, until it has ended it
   */
  public StickyMonitor(Monitor monitor) {
    this.monitor = monitor;
  }

  @Override
  public Wish reached(double share, Part part) {
    wish = monitor.reached(share, part).or(wish);
    return wish;
  }

  @Override
  protected Monitor heard() {
    return monitor;
  }

  /** Whether the run was ever to end. */
  public final boolean isStopped() {
    return wish != Wish.GO_ON;
  }
}
