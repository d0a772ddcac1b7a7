package io.github.selfdeblur.cli.terminal;

/** Notices that the program is to end, and gives the thread that made it time to save its work. */
public final class CtrlC implements AutoCloseable {

  private static final long SAVING_TIME_MS = 60_000;

  private static volatile boolean pressed;

  private final Thread hook = new Thread(this::finish, "selfdeblur-stop");
  private final Thread runner = Thread.currentThread();

  CtrlC() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the JVM is going down; a thread that now calls System.exit never ends. */
  public static boolean isPressed() {
    return pressed;
  }

  private void finish() {
    pressed = true;
    try {
      runner.join(SAVING_TIME_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** To be called when the work is saved. */
  @Override
  public void close() {
    if (!pressed) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
