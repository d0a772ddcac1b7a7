package io.github.selfdeblur.psf.family;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AberratedPupilTest {

  private static final PeriodicGrid GRID = new PeriodicGrid(64);
  private static final double RADIUS = 0.13;
  private static final AberratedPupil FAMILY = AberratedPupil.of(GRID, RADIUS, 0.7, Cut.NONE);
  private static final double[] PHASES = {0.8, 0.3, -0.2, 0.5, -0.4, 0.3, Math.log(RADIUS)};

  private static double[] mirrored() {
    double[] mirrored = Arrays.stream(PHASES).map(phase -> -phase).toArray();
    mirrored[6] = PHASES[6];
    return mirrored;
  }

  @Test
  void thePowerIsThatOfTheTransferFunctionAndSymmetric() {
    double[] transfer = FAMILY.transfer(PHASES);
    double[] power = FAMILY.power(PHASES);
    assertArrayEquals(GRID.power(transfer), power, 1e-12);
    assertEquals(1, transfer[0], 1e-12);
    for (int x = 1; x < 64; x++) {
      assertEquals(power[x], power[64 - x], 1e-12);
      int at = GRID.index(x, 5);
      int opposite = GRID.index(-x, -5);
      assertEquals(transfer[2 * at], transfer[2 * opposite], 1e-12);
      assertEquals(transfer[2 * at + 1], -transfer[2 * opposite + 1], 1e-12);
    }
  }

  @Test
  void mirroredParametersGiveTheMirroredPsf() {
    double[] psf = GRID.values(FAMILY.transfer(PHASES));
    double[] other = GRID.values(FAMILY.transfer(mirrored()));
    for (int i = 0; i < psf.length; i++) {
      assertEquals(psf[i], other[GRID.index(-(i % 64), -(i / 64))], 1e-12);
    }
    assertArrayEquals(FAMILY.power(PHASES), FAMILY.power(mirrored()), 1e-12);
  }

  @Test
  void withoutAberrationsItIsTheTheoreticalPsf() {
    double[] focus = new double[7];
    focus[6] = Math.log(RADIUS);
    double[] transfer = FAMILY.transfer(focus);
    // The soft rim makes all frequencies but 0 a little larger.
    double wings = 1 - 1 / (3 * RADIUS * 64);
    for (int i = 1; i < 64; i++) {
      double s = Math.min(1, Math.abs(GRID.across(i)) / (2 * RADIUS));
      double otf = 2 / Math.PI * (Math.acos(s) - s * Math.sqrt(1 - s * s));
      assertEquals(otf * PeriodicGrid.sinc(GRID.across(i)), wings * transfer[2 * i], 0.015);
    }
  }

  @Test
  void nearlyNothingIsLeftOutsideOfTheSupport() {
    AberratedPupil cut = AberratedPupil.of(GRID, RADIUS, 0.7, new Cut(11, 9));
    double[] psf = GRID.values(cut.transfer(PHASES));
    assertArrayEquals(GRID.power(cut.transfer(PHASES)), cut.power(PHASES), 1e-12);
    double peak = Arrays.stream(psf).max().orElseThrow();
    for (int i = 0; i < psf.length; i++) {
      int x = Math.min(i % 64, 64 - i % 64);
      int y = Math.min(i / 64, 64 - i / 64);
      assertTrue(x <= 5 && y <= 4 || Math.abs(psf[i]) < 0.05 * peak, x + ", " + y + ": " + psf[i]);
    }
  }

  @Test
  void everyStartIsAPsfThatThePriorsAllow() {
    for (AberratedPupil family : List.of(FAMILY, AberratedPupil.unknown(GRID, Cut.NONE))) {
      for (double[] start : family.starts()) {
        assertEquals(family.priors().size(), start.length);
        double cost = 0;
        for (int p = 0; p < start.length; p++) {
          cost += family.priors().get(p).of(start[p]);
        }
        assertTrue(cost < 5, "cost " + cost);
        Grid psf = GRID.centred(family.transfer(start));
        assertEquals(1, psf.sum(), 1e-5);
      }
    }
  }
}
