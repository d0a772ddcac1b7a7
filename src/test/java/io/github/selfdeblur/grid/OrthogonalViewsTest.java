package io.github.selfdeblur.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class OrthogonalViewsTest {

  /** 3 × 2 px, 2 slices: x + 10 y + 100 z. */
  private static final Grid STACK =
      new Grid(new float[] {0, 1, 2, 10, 11, 12, 100, 101, 102, 110, 111, 112}, 3, 2, 2);

  @Test
  void yzIsAtTheRightOfXyAndXzBelow() {
    Grid seen = new OrthogonalViews(1, 2, 1, 0).of(STACK);
    assertArrayEquals(new int[] {7, 6}, seen.size());
    float[] expected = {
      0, 1, 2, 28, 28, 2, 102,
      10, 11, 12, 28, 28, 12, 112,
      28, 28, 28, 28, 28, 28, 28,
      28, 28, 28, 28, 28, 28, 28,
      10, 11, 12, 28, 28, 28, 28,
      110, 111, 112, 28, 28, 28, 28
    };
    assertArrayEquals(expected, seen.values());
  }

  @Test
  void slicesAreAsFarApartAsTheyAre() {
    Grid seen = new OrthogonalViews(2, 0, 0, 1).of(STACK);
    assertArrayEquals(new int[] {9, 8}, seen.size());
    float[] first = {100, 101, 102, 28, 28, 0, 25, 75, 100};
    assertArrayEquals(first, seen.crop(0, 0, 9, 1).values());
    assertArrayEquals(new float[] {1, 26, 76, 101}, seen.crop(1, 4, 1, 4).values());
    Grid thin = new OrthogonalViews(0.5, 0, 0, 1).of(STACK);
    assertArrayEquals(
        new float[] {100, 101, 102, 65.5f, 65.5f, 50}, thin.crop(0, 0, 6, 1).values());
  }

  @Test
  void tilesCanBePutInOneByOne() {
    OrthogonalViews cut = new OrthogonalViews(1.5, 1, 0, 1);
    Grid seen = cut.of(STACK.scaled(0, 7));
    cut.put(STACK.crop(new int[3], new int[] {2, 2, 2}), new int[3], seen);
    assertEquals(7, seen.values()[2]);
    int[] start = {2, 0, 0};
    cut.put(STACK.crop(start, new int[] {1, 2, 2}), start, seen);
    assertArrayEquals(cut.of(STACK).values(), seen.values());
  }

  @Test
  void aBrightSpotIsFoundAndNotASingleVoxelOfNoise() {
    Grid stack = Grid.zeros(12, 9, 3);
    for (int y = 4; y < 8; y++) {
      for (int x = 4; x < 8; x++) {
        stack.values()[(2 * 9 + y) * 12 + x] = 5;
      }
    }
    stack.values()[9 * 12 + 12 + 10] = 50;
    assertArrayEquals(new int[] {10, 1, 1}, OrthogonalViews.through(1, stack, 3).at());
    assertArrayEquals(new int[] {6, 6, 2}, OrthogonalViews.through(4, stack, 3).at());
    assertArrayEquals(new int[] {4, 4, 2}, OrthogonalViews.through(100, stack, 3).at());
  }

  @Test
  void noDistanceOfSlicesIsRefused() {
    assertEquals(
        "Views of a stack need a distance of slices above 0 and a voxel of three coordinates, got"
            + " 0.0 px and 3 coordinates.",
        assertThrows(IllegalArgumentException.class, () -> new OrthogonalViews(0, 1, 1, 1))
            .getMessage());
  }
}
