package io.github.selfdeblur.image.classic;

import ij.IJ;
import ij.Macro;
import ij.Menus;
import io.github.selfdeblur.progress.TimeLeft;

/**
 * A command of ImageJ that a plugin brings.
 *
 * @param label as macros call it
 * @param className its class, by which it is found where there is no menu
 */
record MacroCommand(String label, String className) {

  /** Between two looks at whether it has ended. */
  private static final int TICK_MS = 100;

  boolean isThere() {
    return isInMenu() || hasClass();
  }

  boolean isInMenu() {
    return Menus.getCommands() != null && Menus.getCommands().containsKey(label);
  }

  boolean hasClass() {
    try {
      Class.forName(className, false, IJ.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /**
   * Runs it with a macro's options, on a thread of its own, as ImageJ forgets a macro's options and
   * name where another command runs on its thread.
   *
   * @param meanwhile see {@link ClassicPlugin#deconvolve}
   * @return seconds
   */
  double run(String options, Runnable meanwhile) {
    return timed(() -> start(options), meanwhile);
  }

  private void start(String options) {
    if (isInMenu()) {
      IJ.run(label, options);
      return;
    }
    Macro.setOptions(options);
    try {
      IJ.runPlugIn(className, "");
    } finally {
      Macro.setOptions(null);
    }
  }

  /** The same for what is more than one command. */
  double timed(Runnable work, Runnable meanwhile) {
    Thread thread = new Thread(work, "Run$_" + label); // ImageJ keeps options of such names only
    thread.setContextClassLoader(IJ.getClassLoader());
    thread.setUncaughtExceptionHandler((of, e) -> {}); // its result will be missing, which is told
    TimeLeft time = new TimeLeft();
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      meanwhile.run();
      try {
        thread.join(TICK_MS);
      } catch (InterruptedException e) {
        interrupted = true; // it cannot be ended, and its result is still wanted
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return time.elapsedSeconds();
  }
}
