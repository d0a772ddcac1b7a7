package io.github.selfdeblur.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

  private static final Grid ROW = new Grid(new float[] {1, 2, 3}, 3, 1);

  @Test
  void zerosAreAddedAround() {
    float[] expected = {0, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0, 0, 0, 0, 0};

    assertArrayEquals(expected, ROW.enlarged(5, 3).values());
  }

  @ParameterizedTest
  @CsvSource({"3, 4", "3, 5", "4, 6", "4, 7", "5, 5"})
  void theMiddlePixelStaysThat(int side, int larger) {
    float[] values = new float[side * side];
    values[side / 2 * side + side / 2] = 1;

    Grid enlarged = new Grid(values, side, side).enlarged(larger, larger);

    assertEquals(1, enlarged.values()[larger / 2 * larger + larger / 2]);
    assertEquals(1, enlarged.sum());
  }

  /** 65536² is 0 in the numbers of Java's arrays. */
  @Test
  void noSizeIsMistakenForASmallerOne() {
    assertEquals(
        "A grid of 65536×65536 px needs 4294967296 values, got 0.",
        assertThrows(IllegalArgumentException.class, () -> new Grid(new float[0], 65_536, 65_536))
            .getMessage());
  }

  @Test
  void nothingIsCutOff() {
    assertThrows(IllegalArgumentException.class, () -> ROW.enlarged(2, 3));
  }
}
