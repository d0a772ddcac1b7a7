package io.github.selfdeblur.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

  private static final String SENTENCE = "0.25 × 0.25 µm, 1/e²";

  @Test
  void aTerminalThatHasAllLettersGetsThem() {
    assertEquals(SENTENCE, TerminalText.of(SENTENCE, StandardCharsets.UTF_8));
    assertEquals(SENTENCE, TerminalText.of(SENTENCE, StandardCharsets.ISO_8859_1));
  }

  @Test
  void anotherGetsPlainOnes() {
    assertEquals("0.25 x 0.25 um, 1/e^2", TerminalText.of(SENTENCE, StandardCharsets.US_ASCII));
    assertEquals("3 sigma of 2 µm", TerminalText.of("3 σ of 2 µm", StandardCharsets.ISO_8859_1));
  }
}
