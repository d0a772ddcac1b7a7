package io.github.selfdeblur.progress;

import io.github.selfdeblur.grid.Grid;

/**
 * Hands all it hears on, and sticks to a wish: whoever has ended a run once, however late in it,
 * wants nothing that would come after it.
 */
public class StickyMonitor implements Monitor {

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
  public void iterated(Iteration iteration) {
    monitor.iterated(iteration);
  }

  @Override
  public void seen(VolumeStep step) {
    monitor.seen(step);
  }

  @Override
  public void plans(RunPlan plan) {
    monitor.plans(plan);
  }

  @Override
  public void begins(RunStep step) {
    monitor.begins(step);
  }

  @Override
  public void tried(Grid psf) {
    monitor.tried(psf);
  }

  @Override
  public void noted(String sentence) {
    monitor.noted(sentence);
  }

  @Override
  public void waiting() {
    monitor.waiting();
  }

  /** Whether the run was ever to end. */
  public final boolean isStopped() {
    return wish != Wish.GO_ON;
  }
}
