package io.github.selfdeblur.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SizeTest {

  @Test
  void whatAnArrayHolds() {
    assertEquals(24, Size.px(2, 3, 4));
    assertEquals(Size.MOST_PX, Size.px(Size.MOST_PX, 1));
    refused("2147483640×1", 2_147_483_640L, 1);
    refused("65536×65536", 65_536, 65_536);
    refused("4294967296×4294967296×2", 1L << 32, 1L << 32, 2);
  }

  private static void refused(String size, long... sides) {
    assertEquals(
        "An image or stack must have at most 2147483639 px, which is what Java holds in one piece,"
            + " got "
            + size
            + ": take a part of it.",
        assertThrows(IllegalArgumentException.class, () -> Size.px(sides)).getMessage());
  }
}
