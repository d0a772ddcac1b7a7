package io.github.selfdeblur.psf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredPsfTest {

  private static final double SIGMA_PX = 1.8;

  /** A Gaussian's grey values, round and of a peak. */
  private static Grid bead(int side, double sigmaPx, double peak) {
    float[] values = new float[side * side];
    for (int i = 0; i < values.length; i++) {
      double x = i % side - side / 2;
      double y = i / side - side / 2;
      values[i] = (float) (peak * Math.exp(-(x * x + y * y) / (2 * sigmaPx * sigmaPx)));
    }
    return new Grid(values, side, side);
  }

  private static Grid recorded(Grid bead, double offset, double noise) {
    Random random = new Random(3);
    float[] values = bead.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (offset + noise * random.nextGaussian());
    }
    return new Grid(values, bead.size());
  }

  /** Root of the squared differences, as a share of the clean PSF's. */
  private static double error(Grid light, Grid clean) {
    double squares = 0;
    double all = 0;
    for (int i = 0; i < light.values().length; i++) {
      double truth = clean.values()[i] / clean.sum();
      squares += Math.pow(light.values()[i] / light.sum() - truth, 2);
      all += truth * truth;
    }
    return Math.sqrt(squares / all);
  }

  @ParameterizedTest
  @CsvSource({"100, 5", "100, 0", "-20, 5", "2000, 30", "3, 4"})
  void aBackgroundIsTakenOff(double offset, double noise) {
    Grid clean = bead(31, SIGMA_PX, 3000);
    MeasuredPsf measured = MeasuredPsf.of(recorded(clean, offset, noise));
    assertEquals(0, error(measured.light(), clean), 0.002 + noise / 500);
    assertEquals(1, measured.notes().size());
    assertTrue(measured.notes().get(0).startsWith("A background of "), measured.notes().get(0));
  }

  @Test
  void noiseAroundZeroIsClippedAndKeepsTheLight() {
    Grid clean = bead(31, SIGMA_PX, 3000);
    Grid noisy = recorded(clean, 0, 5);
    MeasuredPsf measured = MeasuredPsf.of(noisy);
    assertEquals(0, error(measured.light(), clean), 0.01);
    assertEquals(1, measured.notes().size());
    assertTrue(measured.notes().get(0).startsWith("The PSF's values below 0, down to -0."));
    assertEquals(
        clean.values()[480] / clean.sum(),
        measured.light().values()[480] / measured.light().sum(),
        0.0005);
  }

  /** Light on the border, whole numbers, or nothing there: none of it is a background. */
  @ParameterizedTest
  @CsvSource({"15, 1.8", "7, 1.8", "7, 6", "31, 8", "31, 14", "9, 100", "5, 1", "3, 0.5"})
  void aSmoothPsfStaysBitForBit(int side, double sigmaPx) {
    for (double peak : new double[] {1, 65535}) {
      Grid psf = bead(side, sigmaPx, peak);
      assertSame(psf, MeasuredPsf.of(psf).light());
    }
    Grid eightBit = bead(side, sigmaPx, 255);
    for (int i = 0; i < eightBit.values().length; i++) {
      eightBit.values()[i] = Math.round(eightBit.values()[i]);
    }
    assertSame(eightBit, MeasuredPsf.of(eightBit).light());
  }

  @Test
  void aBoxIsNoBackground() {
    Grid box = Grid.zeros(9, 9);
    Arrays.fill(box.values(), 7);
    assertSame(box, MeasuredPsf.of(box).light());
    Grid line = new Grid(new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1}, 9, 1);
    assertSame(line, MeasuredPsf.of(line).light());
  }

  @Test
  void aStacksBackgroundIsThatOfItsSliceInFocus() {
    int slices = 9;
    Grid clean = Grid.zeros(25, 25, slices);
    for (int z = 0; z < slices; z++) {
      double sigmaPx = 1.5 + Math.abs(z - 4);
      Grid slice = bead(25, sigmaPx, 2000 / (sigmaPx * sigmaPx));
      System.arraycopy(slice.values(), 0, clean.values(), z * 625, 625);
    }
    assertSame(clean, MeasuredPsf.of(clean).light());
    MeasuredPsf measured = MeasuredPsf.of(recorded(clean, 100, 3));
    assertEquals(0, error(measured.light(), clean), 0.06);
    assertTrue(measured.notes().get(0).startsWith("A background of "), measured.notes().get(0));
  }

  @Test
  void aBrightBorderThatIsNotEvenIsTold() {
    Grid psf = recorded(bead(9, 2.2, 1000), 150, 0);
    MeasuredPsf measured = MeasuredPsf.of(psf);
    assertSame(psf, measured.light());
    assertTrue(measured.notes().get(0).startsWith("The PSF is bright up to its border"));
  }

  @Test
  void aNoisyPsfIsTold() {
    List<String> notes = MeasuredPsf.of(recorded(bead(61, SIGMA_PX, 300), 100, 5)).notes();
    assertEquals(2, notes.size(), notes::toString);
    assertTrue(notes.get(1).startsWith("The PSF is noisy: "), notes.get(1));
  }

  @ParameterizedTest
  @CsvSource({"-0.3, -0.3", "NaN, NaN", "Infinity, Infinity"})
  void whatIsNoPsfIsRefused(float value, String told) {
    Grid psf = bead(9, 1.2, 1);
    psf.values()[4] = value;
    assertEquals(
        "Every value of the PSF must be a finite number of at least 0, but for noise of at most a"
            + " tenth of its peak, got "
            + told
            + ".",
        assertThrows(IllegalArgumentException.class, () -> MeasuredPsf.of(psf)).getMessage());
  }

  @Test
  void cropsAroundTheOrigin() {
    Psf psf = Psf.normalised(bead(15, SIGMA_PX, 1), 7, 7);
    assertSame(psf, psf.cropped(15, 40));
    Psf part = psf.cropped(12, 9);
    assertEquals(List.of(11, 9), List.of(part.size()[0], part.size()[1]));
    assertEquals(List.of(5, 4), List.of(part.origin()[0], part.origin()[1]));
    assertEquals(1, part.values().sum(), 1e-6);
    Psf corner = Psf.normalised(bead(15, SIGMA_PX, 1), 1, 14).cropped(5, 5);
    assertEquals(List.of(1, 4), List.of(corner.origin()[0], corner.origin()[1]));
  }
}
