package io.github.selfdeblur.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void cellsComeBackAsTheyWere() {
    List<String> cells = List.of("", "\"", "\"\"a", "b, c", "d\"", "e\nf\r\ng", "", "h i");
    List<String> more = List.of("plain", "");
    String text = Csv.line(cells) + Csv.line(more);
    assertEquals(List.of(cells, more), Csv.read(text));
  }

  @Test
  void onlyWhatNeedsQuotesHasThem() {
    assertEquals("a b,\"c,d\",\"\"\"\"\n", Csv.line(List.of("a b", "c,d", "\"")));
  }

  /** As spreadsheets save it. */
  @Test
  void linesMayEndAsOnWindows() {
    assertEquals(List.of(List.of("a", "b"), List.of("c", "")), Csv.read("a,b\r\nc,\r\n"));
  }

  @Test
  void theLastLineMayHaveNoEnd() {
    assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), Csv.read("a,b\nc,d"));
    assertEquals(List.of(List.of("a", "")), Csv.read("a,"));
    assertEquals(List.of(List.of("a"), List.of("b\nc")), Csv.read("a\n\"b\nc\""));
    assertEquals(List.of(), Csv.read(""));
  }

  @Test
  void aByteOrderMarkIsNoCell() {
    assertEquals(List.of(List.of("a", "b")), Csv.read("\uFEFFa,b\n"));
  }
}
