package io.github.selfdeblur.image.compare;

import ij.measure.ResultsTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers in ImageJ's tables. */
public final class Tables {

  private static final int DECIMALS = 5;

  private static final List<String> LAST =
      List.of(Judged.SIMILARITY, ErrorRatios.SPECTRAL, ErrorRatios.SQUARED);

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

  /**
   * A row for each entry; two of one with several runs, their mean and standard deviation. What
   * compares with the true PSF is in the last columns.
   */
  public static ResultsTable of(Comparison comparison) {
    ResultsTable table = new ResultsTable();
    prepare(table);
    List<Map<String, Double>> rows = new ArrayList<>();
    for (Result result : comparison.results()) {
      int runs = result.runs().size();
      String seeds = " of " + runs + " seeds)";
      rows.add(result.numbers());
      add(table, result.method() + (runs == 1 ? "" : " (mean" + seeds), rest(result.numbers()));
      if (runs > 1) {
        rows.add(result.deviations());
        add(table, result.method() + " (standard deviation" + seeds, rest(result.deviations()));
      }
    }
    for (String name : LAST) {
      for (int row = 0; row < rows.size(); row++) {
        if (rows.get(row).containsKey(name)) {
          table.setValue(name, row, rows.get(row).get(name));
        }
      }
    }
    return table;
  }

  private static Map<String, Double> rest(Map<String, Double> numbers) {
    Map<String, Double> rest = new LinkedHashMap<>(numbers);
    LAST.forEach(rest::remove);
    return rest;
  }
}
