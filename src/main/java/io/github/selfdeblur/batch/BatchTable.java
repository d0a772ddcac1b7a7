package io.github.selfdeblur.batch;

import ij.measure.ResultsTable;
import io.github.selfdeblur.image.compare.Tables;
import io.github.selfdeblur.image.file.AtomicFile;
import io.github.selfdeblur.image.file.Csv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The table of an output folder, a row for each file that any run met; on disk always whole. */
final class BatchTable {

  /** Writing the table may take one part in so many of a run. */
  private static final int REST = 10;

  private final Path file;
  private final Map<String, BatchRow> rows = new LinkedHashMap<>();

  /** Names of files in the order of their rows: those of earlier runs, then this one's. */
  private final Set<String> order = new LinkedHashSet<>();

  private long nextSave = System.nanoTime();

  private BatchTable(Path file) {
    this.file = file;
  }

  /**
   * The table that earlier runs left, or an empty one.
   *
   * @param names of this run's files, in the order of their rows
   * @throws IOException with one sentence where the file is something else
   */
  static BatchTable open(Path file, List<String> names) throws IOException {
    BatchTable table = new BatchTable(file);
    if (Files.exists(file)) {
      try {
        List<List<String>> lines = Csv.read(file);
        if (!lines.get(0).equals(BatchRow.COLUMNS)) {
          throw new IllegalArgumentException("other columns");
        }
        lines.stream().skip(1).map(BatchRow::of).forEach(table::put);
      } catch (IOException | RuntimeException e) {
        throw new IOException(
            file + " is not a table of a batch: move it, or choose another output.", e);
      }
    }
    table.order.addAll(table.rows.keySet());
    table.order.addAll(names);
    return table;
  }

  /** The row of a file; null where there is none. */
  BatchRow get(String name) {
    return rows.get(name);
  }

  /** Adds or replaces a file's row. */
  void put(BatchRow row) {
    rows.put(row.file(), row);
  }

  /**
   * Writes the table, but of a long one not every state: that would take longer than the files.
   *
   * @throws IOException as {@link #save}
   */
  void saveNowAndThen() throws IOException {
    if (System.nanoTime() >= nextSave) {
      save();
    }
  }

  /**
   * Writes the table.
   *
   * @throws IOException with one sentence where that fails
   */
  void save() throws IOException {
    long start = System.nanoTime();
    StringBuilder text = new StringBuilder(Csv.line(BatchRow.COLUMNS));
    order.stream()
        .map(rows::get)
        .filter(Objects::nonNull)
        .forEach(row -> text.append(Csv.line(row.cells())));
    try {
      AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IOException("The table " + file + " cannot be written.", e);
    } finally {
      long end = System.nanoTime();
      nextSave = end + REST * (end - start);
    }
  }

  /** Rows as ImageJ shows them. */
  static ResultsTable shown(List<BatchRow> rows) {
    ResultsTable table = new ResultsTable();
    Tables.prepare(table);
    for (BatchRow row : rows) {
      table.incrementCounter();
      List<String> cells = row.cells();
      for (int i = 0; i < cells.size(); i++) {
        table.addValue(BatchRow.COLUMNS.get(i), cells.get(i));
      }
    }
    return table;
  }
}
