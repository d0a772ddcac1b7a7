package io.github.selfdeblur.image.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Cells as lines of comma-separated values (RFC 4180), which end as ImageJ's do. */
public final class Csv {

  /** With which some spreadsheets begin. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String LINE_END = "\n";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator(LINE_END).build();

  private Csv() {}

  /** A line with its end; cells that need quotes have them. */
  public static String line(List<String> cells) {
    return FORMAT.format(cells.toArray()) + LINE_END;
  }

  /**
   * The cells of every line of a file; the last one may be without its end.
   *
   * @throws IOException where it cannot be read
   * @throws java.io.UncheckedIOException where it is no such text
   */
  public static List<List<String>> read(Path file) throws IOException {
    String text = Files.readString(file);
    String cells = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(cells, FORMAT)) {
      return parser.stream().map(CSVRecord::toList).toList();
    }
  }
}
