package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.batch.BatchListener;
import io.github.selfdeblur.batch.BatchProgress;
import io.github.selfdeblur.batch.BatchRow;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Reports a batch, a line for every file, those of failures to the errors; Ctrl-C ends it. A
 * terminal also gets a line that is written over.
 */
public final class TerminalBatch implements BatchListener, AutoCloseable {

  private static final long REFRESH_NANOS = 500_000_000;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal = System.console() != null;
  private final CtrlC ctrlC = new CtrlC();
  private long lastReport = System.nanoTime();

  public TerminalBatch(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public boolean progress(BatchProgress progress) {
    if (terminal && System.nanoTime() - lastReport > REFRESH_NANOS && progress.fraction() > 0) {
      lastReport = System.nanoTime();
      out.print(
          String.format(
              Locale.ROOT,
              "\rfile %d of %d, %.0f %% of all, %.0f s left  ",
              progress.number(),
              progress.of(),
              100 * progress.fraction(),
              progress.remainingSeconds()));
      out.flush();
    }
    return !CtrlC.isPressed();
  }

  @Override
  public void ended(BatchRow row, int number, int of) {
    PrintWriter to = row.status() == BatchRow.Status.FAILED ? err : out;
    to.println((terminal ? "\r" : "") + number + "/" + of + " " + row.text());
    to.flush();
  }

  @Override
  public void close() {
    ctrlC.close();
  }
}
