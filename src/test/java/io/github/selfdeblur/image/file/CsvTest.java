package io.github.selfdeblur.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

  @TempDir private Path folder;

  private List<List<String>> read(String text) throws IOException {
    return Csv.read(Files.writeString(folder.resolve("table.csv"), text));
  }

  @Test
  void cellsComeBackAsTheyWere() throws IOException {
    List<String> cells = List.of("", "\"", "\"\"a", "b, c", "d\"", "e\nf\r\ng", "", "h i", " #j ");
    List<String> more = List.of("plain", "");
    assertEquals(List.of(cells, more), read(Csv.line(cells) + Csv.line(more)));
  }

  @Test
  void onlyWhatNeedsQuotesHasThem() {
    assertEquals("a b,\"c,d\",\"\"\"\",,-1.5\n", Csv.line(List.of("a b", "c,d", "\"", "", "-1.5")));
  }

  /** As spreadsheets save it. */
  @Test
  void linesMayEndAsOnWindows() throws IOException {
    assertEquals(List.of(List.of("a", "b"), List.of("c", "")), read("a,b\r\nc,\r\n"));
  }

  @Test
  void theLastLineMayHaveNoEnd() throws IOException {
    assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), read("a,b\nc,d"));
    assertEquals(List.of(List.of("a", "")), read("a,"));
    assertEquals(List.of(List.of("a"), List.of("b\nc")), read("a\n\"b\nc\""));
    assertEquals(List.of(), read(""));
  }

  @Test
  void aByteOrderMarkIsNoCell() throws IOException {
    assertEquals(List.of(List.of("a", "b")), read("\uFEFFa,b\n"));
    assertEquals(List.of(List.of("a, b")), read("\uFEFF\"a, b\"\n"));
  }

  @Test
  void quotesThatAreNotClosedAreRefused() {
    assertThrows(UncheckedIOException.class, () -> read("a,\"b\n"));
  }
}
