package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.progress.Wish;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Reports a run on the terminal and ends it with its best result on Ctrl-C. A terminal gets one
 * line that is written over, a file or pipe a line for every tenth of the run.
 */
public final class TerminalProgress implements Monitor, AutoCloseable {

  private static final double REFRESH_SECONDS = 0.5;
  private final PrintWriter out;
  private final boolean terminal = System.console() != null;
  private final CtrlC ctrlC = new CtrlC();
  private final TimeLeft time = new TimeLeft();
  private Iteration watched;
  private double nextReport;
  private long nextLine;
  private double shown;

  public TerminalProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void iterated(Iteration iteration) {
    watched = iteration;
  }

  @Override
  public Wish reached(double share, Part part) {
    boolean stopped = CtrlC.isPressed();
    switch (part.kind()) {
      case ITERATIONS -> tell(watched, stopped);
      case SEARCH -> tell(share, part.name(), "");
      case COURSE -> {
        String iteration = watched == null ? "" : ": " + facts(watched);
        watched = null;
        String left = ", " + TimeLeft.text(time.remainingSeconds(share)) + " left";
        tell(share, part.name() + iteration, share > 0 ? left : "");
      }
      case PAUSE, FINISH -> {
        if (terminal) { // in a file no lines of what is soon over
          tell(share, part.name(), "");
        }
      }
    }
    return stopped ? Wish.FINISH : Wish.GO_ON;
  }

  private void tell(Iteration iteration, boolean stopped) {
    boolean last = iteration.number() == iteration.total() || stopped;
    if (terminal ? iteration.elapsedSeconds() >= nextReport || last : tenth(iteration) || last) {
      nextReport = iteration.elapsedSeconds() + REFRESH_SECONDS;
      out.print((terminal ? "\r" : "") + line(iteration) + (terminal && !last ? "  " : "\n"));
      out.flush();
    }
  }

  private void tell(double fraction, String what, String left) {
    boolean due =
        terminal ? System.nanoTime() >= nextLine : (int) (10 * fraction) > (int) (10 * shown);
    if (due) {
      shown = fraction;
      nextLine = System.nanoTime() + (long) (REFRESH_SECONDS * 1e9);
      String elapsed = TimeLeft.text(time.elapsedSeconds()) + " elapsed";
      String line = String.format(Locale.ROOT, "%.0f %%, %s, ", 100 * fraction, what);
      out.print(terminal ? "\r" + line + elapsed + left + "      " : line + elapsed + left + "\n");
      out.flush();
    }
  }

  /** Another of several runs begins, whose shares are told from the first. */
  public void begins(String run) {
    noted(run);
    shown = 0;
  }

  @Override
  public void noted(String sentence) {
    out.print((terminal ? "\r" : "") + sentence + "\n");
    out.flush();
  }

  private static boolean tenth(Iteration iteration) {
    return iteration.number() % Math.max(1, iteration.total() / 10) == 0;
  }

  private static String line(Iteration iteration) {
    return facts(iteration)
        + String.format(
            Locale.ROOT,
            ", %.3f s each, %s elapsed, %s left",
            iteration.elapsedSeconds() / iteration.number(),
            TimeLeft.text(iteration.elapsedSeconds()),
            TimeLeft.text(iteration.remainingSeconds()));
  }

  private static String facts(Iteration iteration) {
    return String.format(
        Locale.ROOT,
        "%s, residual %.2f x noise, %s",
        iteration.describe(),
        iteration.misfitInNoise(),
        iteration.device());
  }

  /** To be called when the results are saved. */
  @Override
  public void close() {
    ctrlC.close();
  }
}
