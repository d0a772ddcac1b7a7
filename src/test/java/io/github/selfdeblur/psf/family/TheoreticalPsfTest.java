package io.github.selfdeblur.psf.family;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.psf.Pupil;
import io.github.selfdeblur.psf.PupilPsf;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheoreticalPsfTest {

  private static final double APERTURE = 0.8;
  private static final double WAVELENGTH = 0.5;
  private static final int SIDE = 128;
  private static final PeriodicGrid GRID = new PeriodicGrid(SIDE);
  private static final PeriodicGrid SMALL = new PeriodicGrid(64);

  /** A microscope whose pupil has that radius in cycles/px. */
  private static Optics optics(double radius) {
    return new Optics(APERTURE, WAVELENGTH, OptionalDouble.of(radius * WAVELENGTH / APERTURE));
  }

  private static Optics confocal(double radius, double pinhole, double excitation) {
    return optics(radius)
        .with(Modality.CONFOCAL, OptionalDouble.of(pinhole), OptionalDouble.of(excitation));
  }

  private static double[] psf(Optics optics) {
    return psf(optics, GRID);
  }

  private static double[] psf(Optics optics, PeriodicGrid grid) {
    return grid.values(TheoreticalPsf.family(optics, grid, Cut.NONE).transfer(new double[0]));
  }

  private static void same(double[] expected, double[] got, double tolerance) {
    double peak = Arrays.stream(expected).max().orElseThrow();
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i] / peak, got[i] / peak, tolerance, i % SIDE + ", " + i / SIDE);
    }
  }

  @Test
  void theFirstDarkRingIsWhereAiryPutsIt() {
    double[] psf = psf(optics(0.061));
    assertEquals(1, Arrays.stream(psf).sum(), 1e-9);
    assertEquals(0, psf[10] / psf[0], 2e-3);
    assertEquals(0, psf[10 * SIDE] / psf[0], 2e-3);
    assertTrue(psf[13] / psf[0] > 0.015);
  }

  /** Each px of the theory is 5 × 5 of the simulation, whose intensity is at a px' centre. */
  @Test
  void itIsTheMeanOfThePupilsPsfOverEachPixel() {
    double[] psf = psf(optics(0.15));
    double pixelUm = 0.15 / 5 * WAVELENGTH / APERTURE;
    int support = 75;
    Grid fine = PupilPsf.of(new Pupil(APERTURE, WAVELENGTH, pixelUm, 1.33, 0, Map.of()), support);
    double middle = fine.crop(35, 35, 5, 5).sum();
    for (int x = 0; x <= 7; x++) {
      double sum = fine.crop(35 + 5 * x, 35, 5, 5).sum();
      assertEquals(sum / middle, psf[x] / psf[0], 0.01, "px " + x);
    }
  }

  /** The overlap of two discs, and the px' sinc. */
  @ParameterizedTest
  @ValueSource(doubles = {0.08, 0.15, 0.22})
  void theTransferFunctionIsThatOfALensAndEndsAtTwiceTheRadius(double radius) {
    double[] transfer = TheoreticalPsf.family(optics(radius), GRID, Cut.NONE).transfer(null);
    // The soft rim makes all frequencies but 0 a little larger.
    double wings = 1 - 1 / (3 * radius * SIDE);
    for (int i = 0; i < GRID.half(); i++) {
      double s = Math.hypot(GRID.across(i), GRID.down(i)) / (2 * radius);
      double otf = s > 1 ? 0 : 2 / Math.PI * (Math.acos(s) - s * Math.sqrt(1 - s * s));
      double pixel = PeriodicGrid.sinc(GRID.across(i)) * PeriodicGrid.sinc(GRID.down(i));
      assertEquals(i == 0 ? 1 : otf * pixel, (i == 0 ? 1 : wings) * transfer[2 * i], 0.01);
      assertEquals(0, transfer[2 * i + 1], 1e-9);
      if (s > 1 + 0.5 / (SIDE * radius)) {
        assertEquals(0, transfer[2 * i], 1e-9);
      }
    }
  }

  @Test
  void aTinyPinholeSquaresThePsf() {
    double[] wide = new PupilIntensity(GRID, 0.5).of(0.05);
    double[] squared = Arrays.stream(wide).map(v -> v * v).toArray();
    double sum = Arrays.stream(squared).sum();
    double[] expected = Arrays.stream(squared).map(v -> v / sum).toArray();
    same(expected, psf(confocal(0.05, 0.05, WAVELENGTH)), 0.02);
  }

  @Test
  void aLargePinholeLeavesTheExcitation() {
    double[] excitation = psf(optics(0.12 * WAVELENGTH / 0.4));
    same(excitation, psf(confocal(0.12, 20, 0.4)), 0.01);
  }

  @Test
  void theUsualPinholeLiesBetween() {
    double tiny = psf(confocal(0.12, 0.05, WAVELENGTH), SMALL)[0];
    double usual = psf(confocal(0.12, 1, WAVELENGTH), SMALL)[0];
    double large = psf(confocal(0.12, 20, WAVELENGTH), SMALL)[0];
    assertTrue(tiny > 1.05 * usual && usual > 1.05 * large, tiny + ", " + usual + ", " + large);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.19, 0.3, 0.6})
  void aLargerPixelHoldsTheSmallerOnesInIt(double radius) {
    thirds(optics(radius), optics(radius / 3));
    thirds(confocal(radius, 1, 0.45), confocal(radius / 3, 1, 0.45));
  }

  private static void thirds(Optics large, Optics small) {
    double[] coarse = psf(large, SMALL);
    double[] fine = psf(small, GRID);
    double coarseSum = 0;
    double fineSum = 0;
    double[] sums = new double[12];
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 9; j++) {
        int x = 3 * (i % 4) + j % 3 - 1;
        sums[i] += fine[GRID.index(x, 3 * (i / 4) + j / 3 - 1)];
      }
      fineSum += sums[i];
      coarseSum += coarse[SMALL.index(i % 4, i / 4)];
    }
    for (int i = 0; i < 12; i++) {
      double got = coarse[SMALL.index(i % 4, i / 4)] / coarseSum;
      assertEquals(sums[i] / fineSum, got, 0.004, i % 4 + ", " + i / 4);
    }
  }

  @Test
  void modalitiesOfOneKindAreTheSame() {
    OptionalDouble none = OptionalDouble.empty();
    Optics spinning = optics(0.12).with(Modality.SPINNING_DISK, none, none);
    Optics sheet = optics(0.12).with(Modality.LIGHT_SHEET, none, none);
    assertArrayEquals(psf(confocal(0.12, 1, WAVELENGTH), SMALL), psf(spinning, SMALL), 1e-12);
    assertArrayEquals(psf(optics(0.12), SMALL), psf(sheet, SMALL), 1e-12);
  }

  @Test
  void theSupportHoldsNearlyAllLight() {
    Grid psf = TheoreticalPsf.of(confocal(0.12, 1, 0.45), 63);
    assertEquals(1, psf.sum(), 1e-5);
    assertEquals(1, psf.width() % 2);
    assertEquals(psf.width(), psf.height());
    assertTrue(psf.width() < 31, psf.width() + " px");
    assertEquals(psf.maximum(), psf.values()[psf.values().length / 2]);
    assertEquals(15, TheoreticalPsf.of(optics(0.12), 15).width());
    assertEquals(9, TheoreticalPsf.of(confocal(0.6, 0.5, 0.5), 31).width(), "the least");
  }

  @Test
  void aCutLeavesNothingOutside() {
    double[] psf =
        GRID.values(TheoreticalPsf.family(optics(0.1), GRID, new Cut(9, 7)).transfer(null));
    assertEquals(1, Arrays.stream(psf).sum(), 1e-9);
    assertEquals(63, Arrays.stream(psf).filter(value -> Math.abs(value) > 1e-9).count());
  }
}
