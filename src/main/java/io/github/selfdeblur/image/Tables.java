package io.github.selfdeblur.image;

import ij.measure.ResultsTable;
import java.util.Map;

/** Numbers in ImageJ's tables. */
public final class Tables {

  private static final int DECIMALS = 4;

  private Tables() {}

  /** A table whose empty cells are NaN. */
  public static ResultsTable empty() {
    ResultsTable table = new ResultsTable();
    table.setPrecision(DECIMALS);
    table.setNaNEmptyCells(true);
    return table;
  }

  /** Adds a row that begins with {@code label}. */
  public static void add(ResultsTable table, String label, Map<String, Double> numbers) {
    table.incrementCounter();
    table.addLabel(label);
    numbers.forEach(table::addValue);
  }

  /** A row for each method. */
  public static ResultsTable of(Comparison comparison) {
    ResultsTable table = empty();
    comparison.results().forEach(result -> add(table, result.method(), result.numbers()));
    return table;
  }
}
