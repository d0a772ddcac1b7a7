package io.github.selfdeblur.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FastSizeTest {

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 2", "7, 8", "14, 16", "15, 16", "241, 250", "269, 270", "277, 288"})
  void theNextEvenProductOfTwoThreeAndFive(int size, int fast) {
    assertEquals(fast, FastSize.atLeast(size));
  }
}
