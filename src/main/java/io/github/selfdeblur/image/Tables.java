package io.github.selfdeblur.image;

import ij.measure.ResultsTable;
import java.util.Map;

/** Numbers in ImageJ's tables. */
public final class Tables {

  /** Significant digits; ImageJ counts them below 0. */
  private static final int DIGITS = -6;

  private Tables() {}

  /** Shows numbers of any size, and NaN in cells without a value. */
  public static void prepare(ResultsTable table) {
    table.setPrecision(DIGITS);
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
