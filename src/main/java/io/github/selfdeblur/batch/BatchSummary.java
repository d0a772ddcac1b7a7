package io.github.selfdeblur.batch;

import ij.measure.ResultsTable;
import io.github.selfdeblur.batch.BatchRow.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How a batch went.
 *
 * @param rows of the files that it came to, in order
 * @param files it had to come to
 * @param seconds wall time
 * @param csv the table's file
 */
public record BatchSummary(List<BatchRow> rows, int files, double seconds, Path csv) {

  public BatchSummary {
    rows = List.copyOf(rows);
  }

  /** Whether every file has its result. */
  public boolean isComplete() {
    return rows.size() == files && count(Status.FAILED) == 0;
  }

  private long count(Status status) {
    return rows.stream().filter(row -> row.status() == status).count();
  }

  /** The rows as ImageJ shows them. */
  public ResultsTable table() {
    return BatchTable.shown(rows);
  }

  /** In a sentence. */
  public String text() {
    long done = count(Status.DONE);
    long skipped = count(Status.SKIPPED);
    long failed = count(Status.FAILED);
    int left = files - rows.size();
    return String.format(
        Locale.ROOT,
        "%d of %d files done, %d skipped, %d failed%s, in %.1f s: %s",
        done,
        files,
        skipped,
        failed,
        left == 0 ? "" : ", stopped before the other " + left,
        seconds,
        csv);
  }
}
