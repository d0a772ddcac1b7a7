package io.github.selfdeblur.window.picture;

import java.util.concurrent.atomic.AtomicLong;

/** When the window may show something new: at most once a second and at little cost to the run. */
public final class UpdateBudget {

  /** Between two updates. */
  private static final int LEAST_MS = 1000;

  /** A run goes on so many times as long as an update took before the next one. */
  private static final int RUN_PER_UPDATE = 50;

  /** ns. */
  private final AtomicLong spent = new AtomicLong();

  private volatile long updated = System.nanoTime() - LEAST_MS * 1_000_000L;
  private volatile int updates;

  /**
   * Does a part of an update, and counts the time that it takes; but not of the first, which has
   * classes to load.
   */
  public void spend(Runnable work) {
    long start = System.nanoTime();
    work.run();
    spent.addAndGet(updates > 1 ? System.nanoTime() - start : 0);
  }

  /** Whether enough time has gone by since the last update. */
  public boolean isDue() {
    long wait = Math.max(LEAST_MS * 1_000_000L, RUN_PER_UPDATE * spent.get());
    return System.nanoTime() - updated >= wait;
  }

  /** An update begins. */
  public void begin() {
    updates++;
    spent.set(0);
    updated = System.nanoTime();
  }
}
