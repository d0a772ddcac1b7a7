package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table of numbers that grows row by row on the terminal and, where asked for, in a file. */
public final class BenchmarkTable {

  private final PrintWriter terminal;
  private final Path file;
  private final List<String> lines = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();

  /**
   * @param file null for none; its folder is made
   * @param columns names, after that of the image
   */
  public BenchmarkTable(PrintWriter terminal, Path file, List<String> columns) throws IOException {
    this(terminal, file, "image", columns);
  }

  /**
   * The same of other things than images.
   *
   * @param rows what their names are those of
   */
  public BenchmarkTable(PrintWriter terminal, Path file, String rows, List<String> columns)
      throws IOException {
    this.terminal = terminal;
    this.file = file;
    if (file != null) {
      ImageFiles.prepareFolder(file.toAbsolutePath().getParent());
    }
    print(rows + "," + String.join(",", columns));
  }

  /** A row. */
  public void add(String name, double... values) throws IOException {
    rows.add(values);
    print(text(name, values));
  }

  /** A row with the mean of every column. */
  public void addMean() throws IOException {
    double[] means = new double[rows.isEmpty() ? 0 : rows.get(0).length];
    for (int column = 0; column < means.length; column++) {
      int at = column;
      means[column] = rows.stream().mapToDouble(row -> row[at]).average().orElse(Double.NaN);
    }
    print(text("mean", means));
  }

  /** After every row, so that a benchmark that is stopped leaves what it measured. */
  private void print(String line) throws IOException {
    terminal.println(line);
    terminal.flush();
    lines.add(line);
    if (file != null) {
      Files.write(file, lines);
    }
  }

  private static String text(String name, double... values) {
    return name
        + Arrays.stream(values)
            .mapToObj(value -> String.format(Locale.ROOT, ",%.5g", value))
            .collect(Collectors.joining());
  }
}
