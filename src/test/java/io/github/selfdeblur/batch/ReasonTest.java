package io.github.selfdeblur.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ReasonTest {

  @Test
  void aSentenceStaysInOneLine() {
    assertEquals("One two.", Reason.of(new IllegalArgumentException("One\n  two.\n")));
  }

  @Test
  void outOfMemoryIsASentenceWhereverItHappened() {
    String reason = Reason.of(new CompletionException(new OutOfMemoryError("Java heap space")));
    assertTrue(
        reason.matches("It takes more memory than Java may use, which is \\d+ MB\\."), reason);
  }

  @Test
  void errorsOfTheProgramSayThatTheyAre() {
    assertEquals(
        "An error of the program, please report it: java.lang.IllegalStateException: odd",
        Reason.of(new IllegalStateException("odd")));
  }
}
