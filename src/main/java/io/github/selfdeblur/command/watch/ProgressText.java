package io.github.selfdeblur.command.watch;

import ij.IJ;
import io.github.selfdeblur.batch.BatchProgress;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.solve.Iteration;
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

  public static String of(BatchProgress progress) {
    String left = progress.fraction() > 0 ? ", " + left(progress.remainingSeconds()) : "";
    return "SelfDeblur: file "
        + progress.number()
        + " of "
        + progress.of()
        + left
        + ", "
        + progress.file();
  }

  private static String left(double remainingSeconds) {
    return TimeLeft.text(remainingSeconds) + " left";
  }
}
