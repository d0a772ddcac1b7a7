package io.github.selfdeblur.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TilesTest {

  private static Grid ramp(int width, int height) {
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    return new Grid(values, width, height);
  }

  private static Tiles tiles(int width, int height, int side, int overlapX, int overlapY) {
    return Tiles.of(
        new int[] {width, height}, new int[] {side, side}, new int[] {overlapX, overlapY});
  }

  /** Each axis has its own side and overlap; one that is no longer than a tile is not divided. */
  @Test
  void tilesOfAnyNumberOfDimensions() {
    int[] size = {23, 19, 31, 3};
    Tiles tiles = Tiles.of(size, new int[] {12, 40, 10, 3}, new int[] {6, 6, 4, 3});
    assertEquals(3 * 5, tiles.count());
    assertArrayEquals(new int[] {12, 19, 10, 3}, tiles.side());
    float[] values = ramp(23, 19 * 31 * 3).values();
    int[] tile = {0};
    float[] same =
        tiles.blend(
            values,
            part -> {
              assertEquals(12 * 19 * 10 * 3, part.length);
              if (tile[0]++ == 0) {
                assertEquals(1, part[1]);
                assertEquals(23, part[12]);
                assertEquals(23 * 19, part[12 * 19]);
                assertEquals(23 * 19 * 31, part[12 * 19 * 10]);
              }
              return part;
            });
    assertArrayEquals(values, same, 0.01f);
  }

  @Test
  void weightsOfAllTilesAddUpToOne() {
    for (int width : new int[] {20, 21, 33, 50, 77}) {
      Grid plane = ramp(width, 47);
      Grid same = tiles(width, 47, 20, 10, 6).blend(plane, tile -> tile);
      assertArrayEquals(plane.values(), same.values(), 1e-3f);
    }
  }

  @Test
  void tilesBeginWhereTheyAreToAndShareNoLess() {
    for (int width = 48; width <= 400; width += 16) {
      int[] size = {width, 80};
      int[] step = {16, 1};
      Tiles tiles = Tiles.of(size, new int[] {48, 20}, new int[] {16, 3}, step);
      int before = 0;
      for (int i = 0; i < tiles.count() && tiles.start(i)[1] == 0; i++) {
        int start = tiles.start(i)[0];
        assertEquals(0, start % 16);
        assertTrue(start <= before + 32, width + " px: " + before + ", then " + start);
        before = start;
      }
      assertEquals(width - 48, before);
      float[] ones = new float[48 * 20];
      Arrays.fill(ones, 1);
      for (float sum : tiles.blend(number -> ones)) {
        assertEquals(1, sum, 1e-5f);
      }
    }
  }

  @Test
  void aPlaneNoLargerThanATileIsOne() {
    Grid plane = ramp(20, 15);
    assertEquals(1, tiles(20, 15, 20, 10, 10).count());
    Set<Integer> sizes = new HashSet<>();
    tiles(20, 15, 64, 10, 10)
        .blend(
            plane,
            tile -> {
              sizes.add(tile.width() * 100 + tile.height());
              return tile;
            });
    assertEquals(Set.of(2015), sizes);
  }

  @Test
  void theBorderOfATileCountsForNothingInsideThePlane() {
    Grid plane = new Grid(new float[50 * 20], 50, 20);
    Tiles tiles = tiles(50, 20, 30, 8, 8);
    Grid blended =
        tiles.blend(
            plane,
            tile -> {
              float[] values = tile.values();
              for (int y = 0; y < 20; y++) {
                for (int x = 0; x < 30; x++) {
                  values[y * 30 + x] = x < 2 || x >= 28 ? 100 : 1;
                }
              }
              return tile;
            });
    assertEquals(2, tiles.count());
    for (int x = 2; x < 48; x++) {
      assertEquals(1, blended.values()[10 * 50 + x], 1e-6);
    }
    assertEquals(100, blended.values()[10 * 50], 1e-6);
  }
}
