package io.github.selfdeblur.cli;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * Measures how long the event thread is busy between one event and the next: its own time on a
 * processor, so that a machine that does other work changes nothing. How long it waits for others
 * meanwhile, such as the screen, depends on that, and is only told. A dialog that is open is no
 * event that lasts: within it the queue goes on.
 */
final class EventThread extends EventQueue {

  private static final int TICK_MS = 10;

  /** With these a robot waits until there is nothing to do. */
  private static final String ROBOTS = "sun.awt.SunToolkit";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private String event = "";
  private boolean busy;
  private long busySince;
  private long waitedBefore;
  private Stretch longest = new Stretch(0, 0, "");

  /**
   * A stretch of work.
   *
   * @param busyMs on a processor
   * @param waitedMs for locks and other threads
   * @param event that began it
   */
  record Stretch(long busyMs, long waitedMs, String event) {}

  private EventThread() {
    threads.setThreadContentionMonitoringEnabled(true);
  }

  /** From now on it is measured, with an event every 10 ms. */
  static EventThread measured() throws Exception {
    EventThread queue = new EventThread();
    SwingUtilities.invokeAndWait(
        () -> Toolkit.getDefaultToolkit().getSystemEventQueue().push(queue));
    SwingUtilities.invokeAndWait(() -> new Timer(TICK_MS, tick -> {}).start());
    return queue;
  }

  /** The longest stretch since this was asked last. */
  synchronized Stretch longest() {
    Stretch found = longest;
    longest = new Stretch(0, 0, "");
    return found;
  }

  @Override
  public AWTEvent getNextEvent() throws InterruptedException {
    ended();
    return super.getNextEvent();
  }

  @Override
  protected void dispatchEvent(AWTEvent next) {
    event = next.toString();
    busySince = threads.getCurrentThreadCpuTime();
    waitedBefore = waitedMs();
    busy = !event.startsWith(ROBOTS);
    super.dispatchEvent(next);
    ended();
  }

  private synchronized void ended() {
    if (busy) {
      busy = false;
      long ns = threads.getCurrentThreadCpuTime() - busySince;
      Stretch stretch =
          new Stretch(TimeUnit.NANOSECONDS.toMillis(ns), waitedMs() - waitedBefore, event);
      longest = stretch.busyMs() > longest.busyMs() ? stretch : longest;
    }
  }

  private long waitedMs() {
    var info = threads.getThreadInfo(Thread.currentThread().getId());
    return info.getBlockedTime() + info.getWaitedTime();
  }
}
