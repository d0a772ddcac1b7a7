package io.github.selfdeblur.plane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TilesTest {

  private static Pixels ramp(int width, int height) {
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    return new Pixels(values, width, height);
  }

  @Test
  void weightsOfAllTilesAddUpToOne() {
    for (int width : new int[] {20, 21, 33, 50, 77}) {
      Pixels plane = ramp(width, 47);
      Pixels same = Tiles.of(width, 47, 20, 10, 6).blend(plane, tile -> tile);
      assertArrayEquals(plane.values(), same.values(), 1e-3f);
    }
  }

  @Test
  void aPlaneNoLargerThanATileIsOne() {
    Pixels plane = ramp(20, 15);
    assertEquals(1, Tiles.of(20, 15, 20, 10, 10).count());
    Set<Integer> sizes = new HashSet<>();
    Tiles.of(20, 15, 64, 10, 10)
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
    Pixels plane = new Pixels(new float[50 * 20], 50, 20);
    Tiles tiles = Tiles.of(50, 20, 30, 8, 8);
    Pixels blended =
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
