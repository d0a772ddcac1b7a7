package io.github.selfdeblur.progress;

import java.util.Locale;

/** Time since a run began, and how much it will still take where only a share of it is known. */
public final class TimeLeft {

  private final long start = System.nanoTime();

  /** Since this was made. */
  public double elapsedSeconds() {
    return (System.nanoTime() - start) * 1e-9;
  }

  /**
   * At the pace so far.
   *
   * @param fraction of the run that is done, 0 to 1
   * @return infinite at 0
   */
  public double remainingSeconds(double fraction) {
    return elapsedSeconds() * (1 - fraction) / fraction;
  }

  /** Such as "0:07" or "1:02:03"; "?" where it is not finite. */
  public static String text(double seconds) {
    if (!Double.isFinite(seconds)) {
      return "?";
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
