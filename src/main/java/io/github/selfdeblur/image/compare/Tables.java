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

  /** A row for each entry; two of one with several runs, their mean and standard deviation. */
  public static ResultsTable of(Comparison comparison) {
    ResultsTable table = new ResultsTable();
    prepare(table);
    for (Result result : comparison.results()) {
      int runs = result.runs().size();
      if (runs == 1) {
        add(table, result.method(), result.numbers());
      } else {
        String seeds = " of " + runs + " seeds)";
        add(table, result.method() + " (mean" + seeds, result.numbers());
        add(table, result.method() + " (standard deviation" + seeds, result.deviations());
      }
    }
    return table;
  }
}
