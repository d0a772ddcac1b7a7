package io.github.selfdeblur.engine;

/**
 * Has a thread end before the JVM does. Where a program ends while PyTorch works, its libraries are
 * taken down under it, and what would be an exit is a crash.
 */
final class EndOfJvm {

  /** What an iteration takes at most on a slow machine. */
  private static final long PATIENCE_MS = 30_000;

  private EndOfJvm() {}

  /**
   * Guards a thread for a time.
   *
   * @param worker is interrupted when the JVM is to end, and given some seconds
   * @param wait ends with that time
   */
  static void awaits(Thread worker, Runnable wait) {
    Runtime jvm = Runtime.getRuntime();
    Thread hook = new Thread(() -> end(worker), "SelfDeblur end");
    try {
      jvm.addShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It ends already: what runs now is the last that somebody waits for.
    }
    wait.run();
    try {
      jvm.removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It ends, which has ended this thread.
    }
  }

  private static void end(Thread worker) {
    worker.interrupt();
    try {
      worker.join(PATIENCE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
