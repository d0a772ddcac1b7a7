package io.github.selfdeblur.psf.family;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.quality.PsfCheck;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeriodicGridTest {

  private static final PeriodicGrid GRID = new PeriodicGrid(64);

  private static double[] random() {
    return new Random(1).doubles(64 * 64).toArray();
  }

  /** Variance along x of values whose origin is px 0. */
  static double variance(double[] values, PeriodicGrid grid) {
    int side = grid.side();
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      int x = i % side < side / 2 ? i % side : i % side - side;
      sum += values[i];
      squares += values[i] * x * x;
    }
    return squares / sum;
  }

  @Test
  void valuesComeBackFromTheirSpectrum() {
    double[] values = random();
    assertArrayEquals(values, GRID.values(GRID.spectrum(values)), 1e-12);
  }

  @Test
  void aMovedPointTurnsThePhase() {
    double[] point = new double[64 * 64];
    point[GRID.index(-3, 70)] = 1;
    double[] spectrum = GRID.spectrum(point);
    for (int i = 0; i < point.length; i++) {
      double phase = -2 * Math.PI * (-3 * GRID.across(i) + 6 * GRID.down(i));
      assertEquals(Math.cos(phase), spectrum[2 * i], 1e-9);
      assertEquals(Math.sin(phase), spectrum[2 * i + 1], 1e-9);
    }
  }

  @Test
  void aHalfPlaneHoldsRowsToTheHighestFrequency() {
    double[] power = GRID.power(GRID.spectrum(random()));
    assertEquals(GRID.half(), power.length);
    assertEquals(33 * 64, power.length);
    for (int x = 1; x < 64; x++) {
      assertEquals(power[x], power[64 - x], 1e-6 * power[x]);
    }
  }

  /** A square of one px has the variance 1/12. */
  @Test
  void thePixelsAreaWidensAPsf() {
    double[] gaussian = new double[64 * 64];
    for (int y = -20; y <= 20; y++) {
      for (int x = -20; x <= 20; x++) {
        gaussian[GRID.index(x, y)] = Math.exp(-(x * x + y * y) / (2 * 1.7 * 1.7));
      }
    }
    double[] seen = GRID.values(GRID.overPixels(GRID.spectrum(gaussian)));
    assertEquals(variance(gaussian, GRID) + 1.0 / 12, variance(seen, GRID), 1e-6);
  }

  @Test
  void theMiddleOfAPsfIsTheOrigin() {
    double[] values = GRID.wrapped(new Grid(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 3, 3));
    assertEquals(5, values[0]);
    assertEquals(6, values[1]);
    assertEquals(8, values[64]);
    assertEquals(1, values[63 * 64 + 63]);
  }

  @Test
  void aCentredPsfHasItsCentroidInTheMiddle() {
    AberratedPupil pupil = AberratedPupil.of(GRID, 0.12, 0.5, Cut.NONE);
    double[] spectrum = pupil.transfer(new double[] {0.5, 0, 0.2, 0.6, -0.3, 0, Math.log(0.12)});
    Grid psf = GRID.centred(spectrum);
    PsfCheck check = PsfCheck.of(psf);
    assertEquals(63, psf.width());
    assertEquals(1, psf.sum(), 1e-6);
    assertEquals(0, psf.minimum(), 1e-5);
    assertEquals(0, check.centroidX(), 0.05);
    assertEquals(0, check.centroidY(), 0.05);
  }

  @Test
  void aCentredPsfIsTheSameWhereverItLay() {
    double[] spectrum = new double[2 * 64 * 64];
    double[] moved = new double[spectrum.length];
    for (int i = 0; i < 64 * 64; i++) {
      double square = GRID.across(i) * GRID.across(i) + GRID.down(i) * GRID.down(i);
      double power = Math.exp(-2 * Math.PI * Math.PI * 4 * square);
      double phase = -2 * Math.PI * (2.3 * GRID.across(i) - 5.6 * GRID.down(i));
      spectrum[2 * i] = power;
      moved[2 * i] = power * Math.cos(phase);
      moved[2 * i + 1] = power * Math.sin(phase);
    }
    Grid psf = GRID.centred(spectrum);
    assertEquals(1 / (2 * Math.PI * 4), psf.values()[31 * 63 + 31], 1e-5);
    assertArrayEquals(psf.values(), GRID.centred(moved).values(), 1e-6f);
  }
}
