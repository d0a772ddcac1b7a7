package io.github.selfdeblur.psf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.OrthogonalViews;
import org.junit.jupiter.api.Test;

class PsfViewsTest {

  @Test
  void theCoreIsSeenRoundTheBrightestVoxel() {
    Grid psf = Grid.zeros(61, 51, 31);
    psf.values()[(14 * 51 + 20) * 61 + 33] = 4;
    Grid seen = PsfViews.of(psf, 4);
    int side = 41 + OrthogonalViews.GAP + 21 * 4;
    assertArrayEquals(new int[] {side, side}, seen.size());
    assertEquals(4, seen.values()[20 * side + 20]);
    assertEquals(1, seen.values()[20 * side + 41]);
    assertEquals(3.5, seen.values()[20 * side + 41 + OrthogonalViews.GAP + 41]);
    assertEquals(0, seen.values()[0]);
  }

  @Test
  void aSmallPsfIsSeenWhole() {
    Grid psf = Grid.zeros(5, 5, 3);
    psf.values()[0] = 1;
    Grid seen = PsfViews.of(psf, 1);
    assertArrayEquals(new int[] {10, 10}, seen.size());
    assertEquals(1, seen.values()[0]);
  }
}
