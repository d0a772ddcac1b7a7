package io.github.selfdeblur.psf.family;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CutTest {

  private static final PeriodicGrid GRID = new PeriodicGrid(16);

  private static double[] flat() {
    double[] flat = new double[256];
    Arrays.fill(flat, 1.0 / 256);
    return flat;
  }

  @Test
  void nothingIsLeftOutsideOfTheSupport() {
    double[] psf = new Cut(5, 3).of(flat(), GRID);
    assertEquals(15, Arrays.stream(psf).filter(value -> value != 0).count());
    assertEquals(1, Arrays.stream(psf).sum(), 1e-12);
    assertEquals(1.0 / 15, psf[GRID.index(-2, 1)], 1e-12);
    assertEquals(0, psf[GRID.index(3, 0)]);
    assertEquals(0, psf[GRID.index(0, -2)]);
  }

  @Test
  void withoutASupportAllIsKept() {
    double[] flat = flat();
    assertSame(flat, Cut.NONE.of(flat, GRID));
  }

  @Test
  void aSupportBeyondTheGridIsTheLargestThatItHolds() {
    double[] largest = new Cut(15, 15).of(flat(), GRID);
    assertArrayEquals(largest, new Cut(17, 31).of(flat(), GRID), 1e-12);
    assertEquals(1, Arrays.stream(largest).sum(), 1e-12);
  }

  @Test
  void aFixedPsfIsWhatItIs() {
    Grid psf = new Grid(new float[] {0, 0.25f, 0, 0.5f, 0, 0, 0, 0.25f, 0}, 3, 3);
    FixedPsf family = FixedPsf.of("measured", psf, GRID);
    double[] transfer = family.transfer(family.starts().get(0));
    assertEquals("measured", family.label());
    assertEquals(family.priors().size(), family.starts().get(0).length);
    assertArrayEquals(GRID.wrapped(psf), GRID.values(transfer), 1e-7);
    assertArrayEquals(GRID.power(transfer), family.power(new double[0]), 1e-12);
  }
}
