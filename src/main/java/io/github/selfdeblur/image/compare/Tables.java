package io.github.selfdeblur.image.compare;

import ij.measure.ResultsTable;
import java.util.Map;

/** Numbers in ImageJ's tables. */
public final class Tables {

  private static final int DECIMALS = 5;

  private Tables() {}

  /** Shows NaN, not 0, in cells without a value. */
  public static void prepare(ResultsTable table) {
    table.setPrecision(DECIMALS);
    table.setNaNEmptyCells(true);
  }

  /** Adds a row that begins with {@code label}. */
  public static void add(ResultsTable table, String label, Map<String, Double> numbers) {
    table.incrementCounter();
    table.addLabel(label);
    numbers.forEach(table::addValue);
  }

  /** A row for each method. */
  public static ResultsTable of(Comparison comparison) {
    ResultsTable table = new ResultsTable();
    prepare(table);
    comparison.results().forEach(result -> add(table, result.method(), result.numbers()));
    return table;
  }
}
