package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.batch.BatchListener;
import io.github.selfdeblur.batch.BatchRow;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.progress.Wish;
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
  private final TimeLeft time = new TimeLeft();
  private int number;
  private int of;
  private long lastReport = System.nanoTime();

  public TerminalBatch(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void began(String file, int numberOfFile, int ofFiles) {
    number = numberOfFile;
    of = ofFiles;
  }

  @Override
  public Wish reached(double share, Part part) {
    if (terminal && System.nanoTime() - lastReport > REFRESH_NANOS && share > 0) {
      lastReport = System.nanoTime();
      out.print(
          String.format(
              Locale.ROOT,
              "\rfile %d of %d, %.0f %% of all, %.0f s left  ",
              number,
              of,
              100 * share,
              time.remainingSeconds(share)));
      out.flush();
    }
    return CtrlC.isPressed() ? Wish.CANCEL : Wish.GO_ON;
  }

  @Override
  public void ended(BatchRow row, int numberOfFile, int ofFiles) {
    PrintWriter to = row.status() == BatchRow.Status.FAILED ? err : out;
    to.println((terminal ? "\r" : "") + numberOfFile + "/" + ofFiles + " " + row.text());
    to.flush();
  }

  @Override
  public void close() {
    ctrlC.close();
  }
}
