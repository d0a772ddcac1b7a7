package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.image.stack.StackListener;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.solve.Iteration;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Reports a run on the terminal and ends it with its best result on Ctrl-C. A terminal gets one
 * line that is written over, a file or pipe a line for every tenth of the run.
 */
public final class TerminalProgress implements StackListener, AutoCloseable {

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
  public boolean iterated(Iteration iteration) {
    boolean stopped = CtrlC.isPressed();
    boolean last = iteration.number() == iteration.total() || stopped;
    if (terminal ? iteration.elapsedSeconds() >= nextReport || last : tenth(iteration) || last) {
      nextReport = iteration.elapsedSeconds() + REFRESH_SECONDS;
      out.print((terminal ? "\r" : "") + line(iteration) + (terminal && !last ? "  " : "\n"));
      out.flush();
    }
    return !stopped;
  }

  @Override
  public boolean searching(double fraction) {
    return tell(fraction, "seeking the PSF", "");
  }

  @Override
  public boolean pausing(double fraction, String what) {
    return tellTerminal(fraction, what);
  }

  @Override
  public boolean finishing(double fraction) {
    return tellTerminal(fraction, "deconvolving");
  }

  /** Of what is soon over: no lines for a file. */
  private boolean tellTerminal(double fraction, String what) {
    return terminal ? tell(fraction, what, "") : !CtrlC.isPressed();
  }

  @Override
  public boolean progressed(double fraction, String what) {
    String iteration = watched == null ? "" : ": " + facts(watched);
    watched = null;
    String left = ", " + TimeLeft.text(time.remainingSeconds(fraction)) + " left";
    return tell(fraction, what + iteration, fraction > 0 ? left : "");
  }

  @Override
  public void watched(Iteration iteration) {
    watched = iteration;
  }

  private boolean tell(double fraction, String what, String left) {
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
    return !CtrlC.isPressed();
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
