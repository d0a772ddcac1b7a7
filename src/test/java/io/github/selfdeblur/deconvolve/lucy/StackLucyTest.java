package io.github.selfdeblur.deconvolve.lucy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.psf.volume.PupilVolume;
import io.github.selfdeblur.quality.StackQuality;
import org.junit.jupiter.api.Test;

class StackLucyTest {

  private static final Aberrations SOME = new Aberrations(0.6, 0, 0.4, 0, 0.3);
  private static final SimulatedStack STACK = SimulatedStack.of(SOME, 2000);

  private static Grid sharp(StackRoom room, Aberrations assumed, int iterations, int threads) {
    Psf psf = new PupilVolume(SimulatedStack.WATER, room.size()).of(assumed);
    return new StackLucy(iterations, 0.002, threads)
        .deconvolve(STACK.blurry(), room, psf, Progress.NONE);
  }

  private static double correlation(Grid result) {
    return StackQuality.of(result, STACK.truth()).correlation();
  }

  private static StackRoom room(int px, int planes) {
    return StackRoom.around(STACK.blurry().size(), px, planes);
  }

  @Test
  void theTruePsfSharpensMoreThanAnother() {
    double blurred = correlation(STACK.blurry());
    double right = correlation(sharp(room(8, 4), SOME, 30, 1));
    double wrong = correlation(sharp(room(8, 4), SOME.mirrored(), 30, 1));
    assertTrue(right > blurred + 0.1, blurred + " " + right);
    assertTrue(right > wrong + 0.1, wrong + " " + right);
  }

  /** Light from beyond the borders is explained by what lies beyond them. */
  @Test
  void roomBeyondTheBordersServes() {
    double with = correlation(sharp(room(8, 4), SOME, 30, 1));
    double without = correlation(sharp(room(0, 0), SOME, 30, 1));
    assertTrue(with > without, with + " " + without);
  }

  @Test
  void threadsDoNotMatter() {
    Grid one = sharp(room(8, 4), SOME, 3, 1);
    assertArrayEquals(one.values(), sharp(room(8, 4), SOME, 3, 3).values());
  }

  @Test
  void stopsWhereItIsTold() {
    Psf psf = new PupilVolume(SimulatedStack.WATER, room(8, 4).size()).of(SOME);
    int[] asked = {0};
    new StackLucy(50, 0, 1).deconvolve(STACK.blurry(), room(8, 4), psf, share -> ++asked[0] < 4);
    assertEquals(4, asked[0]);
  }

  @Test
  void refusesTooMuchVariation() {
    assertThrows(IllegalArgumentException.class, () -> new StackLucy(1, 0.1, 1));
    assertThrows(IllegalArgumentException.class, () -> new StackLucy(0, 0.01, 1));
  }

  /** Of a single bright voxel: −1 to each of its neighbours but for the flat ones' share. */
  @Test
  void curvatureFallsAtAPeakAndSumsToNothing() {
    float[] x = new float[5 * 4 * 3];
    x[(1 * 4 + 1) * 5 + 2] = 1;
    float[] curvature = new float[x.length];
    new VariationSlope(new int[] {5, 4, 3}, new Workers(2))
        .eachRow(x, (start, row) -> System.arraycopy(row, 0, curvature, start, row.length));
    double sum = 0;
    for (float value : curvature) {
      sum += value;
    }
    assertEquals(0, sum, 1e-5);
    // Three slopes that begin at the peak share one length; three others end there.
    assertEquals(-3 - 3 / Math.sqrt(3), curvature[(1 * 4 + 1) * 5 + 2], 1e-3);
  }
}
