package io.github.selfdeblur.window.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void linesAreAsLongAsTheyMayBeAndLongWordsStayWhole() {
    assertEquals(
        List.of("the PSF", "is", "soughteverywhere", "now"),
        Words.lines("the PSF is soughteverywhere now", 7, String::length));
  }
}
