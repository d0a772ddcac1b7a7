package io.github.selfdeblur.engine;

import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to run a fit in this JVM. PyTorch's gradient recording, random generator and thread
 * pools are one for the whole process, and two fits at once are slower than one after the other.
 */
public final class OneFitAtATime {

  private static final ReentrantLock LOCK = new ReentrantLock(true);

  private OneFitAtATime() {}

  /**
   * Waits until no other fit runs; {@link #release} lets the next one run.
   *
   * @param onWait called once if another fit runs
   * @throws InterruptedException if this thread is interrupted while it waits
   */
  public static void acquire(Runnable onWait) throws InterruptedException {
    if (!LOCK.tryLock()) {
      onWait.run();
      LOCK.lockInterruptibly();
    }
  }

  /** Lets the next fit run. */
  public static void release() {
    LOCK.unlock();
  }
}
