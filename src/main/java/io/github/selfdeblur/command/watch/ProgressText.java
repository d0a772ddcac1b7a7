package io.github.selfdeblur.command.watch;

import ij.IJ;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.TimeLeft;
import java.awt.GraphicsEnvironment;
import java.util.Locale;

/** The line in the status bar. */
public final class ProgressText {

  static final String WAITING = "SelfDeblur: waiting for another run to end";

  public static final String CANCELLED = "SelfDeblur: cancelled, nothing kept";

  private ProgressText() {}

  /** Without a screen there is no status bar: a line for every tenth of the run. */
  static void logIfHeadless(Iteration iteration) {
    boolean tenth = iteration.number() % Math.max(1, iteration.total() / 10) == 0;
    if (tenth && GraphicsEnvironment.isHeadless()) {
      IJ.log(of(iteration));
    }
  }

  static String ofPart(double fraction, String what) {
    return String.format(Locale.ROOT, "SelfDeblur: %s, %.0f %%", what, 100 * fraction);
  }

  public static String downloading(long bytes) {
    return "SelfDeblur: downloading PyTorch, " + (bytes >> 20) + " MB so far";
  }

  public static String of(Iteration iteration) {
    return String.format(
        Locale.ROOT,
        "SelfDeblur %d/%d, %s %.3g, %s",
        iteration.number(),
        iteration.total(),
        iteration.lossName(),
        iteration.loss(),
        left(iteration.remainingSeconds()));
  }

  /**
   * Of a batch.
   *
   * @param place of the file in it, such as "file 3 of 7"
   */
  public static String ofFile(String place, String file, double share, TimeLeft time) {
    String left = share > 0 ? ", " + left(time.remainingSeconds(share)) : "";
    return "SelfDeblur: " + place + left + ", " + file;
  }

  private static String left(double remainingSeconds) {
    return TimeLeft.text(remainingSeconds) + " left";
  }
}
