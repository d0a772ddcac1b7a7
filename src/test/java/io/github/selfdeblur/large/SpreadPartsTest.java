package io.github.selfdeblur.large;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadPartsTest {

  @Test
  void theyLieInTheBlockAndAllOverIt() {
    int[] block = {1000, 700, 64};
    int[] psf = {15, 40, 11};
    assertArrayEquals(new int[] {128, 160, 64}, SpreadParts.side(block, psf));
    List<int[]> starts = SpreadParts.starts(block, psf, 12);
    assertEquals(12, starts.size());
    for (int axis = 0; axis < 2; axis++) {
      int at = axis;
      int room = block[axis] - SpreadParts.side(block, psf)[axis];
      assertTrue(starts.stream().allMatch(start -> start[at] >= 0 && start[at] <= room));
      assertTrue(starts.stream().anyMatch(start -> start[at] < room / 4));
      assertTrue(starts.stream().anyMatch(start -> start[at] > room * 3 / 4));
    }
  }

  @Test
  void aSmallBlockIsTheOnlyOne() {
    List<int[]> starts = SpreadParts.starts(new int[] {300, 200}, new int[] {9, 9}, 5);
    assertEquals(1, starts.size());
    assertArrayEquals(new int[2], starts.get(0));
  }
}
