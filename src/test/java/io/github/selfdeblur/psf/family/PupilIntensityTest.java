package io.github.selfdeblur.psf.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.psf.Pupil;
import io.github.selfdeblur.psf.PupilPsf;
import io.github.selfdeblur.psf.Zernike;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PupilIntensityTest {

  private static final PeriodicGrid GRID = new PeriodicGrid(128);
  private static final double SINE = 0.6;

  private static double[] psf(double radius, double... phases) {
    return new PupilIntensity(GRID, SINE).of(radius, phases);
  }

  /** The first zero lies 0.61 px over the radius from the middle; the ring has 1.75 %. */
  @Test
  void inFocusItIsAnAiryDisc() {
    double[] psf = psf(0.061);
    assertEquals(1, Arrays.stream(psf).sum(), 1e-12);
    assertEquals(psf[0], Arrays.stream(psf).max().orElseThrow());
    assertEquals(0, psf[10] / psf[0], 1e-3);
    assertEquals(0, psf[GRID.index(-8, 6)] / psf[0], 1e-3);
    double ring = Math.max(psf[13], psf[14]) / psf[0];
    assertEquals(0.0175, ring, 0.001);
  }

  /** The peak falls by the square of the phase's standard deviation. Maréchal 1947. */
  @Test
  void eachAberrationIsInRadiansRms() {
    double focus = psf(0.15)[0];
    for (int mode = 0; mode < PupilIntensity.ABERRATIONS; mode++) {
      double[] phases = new double[PupilIntensity.ABERRATIONS];
      phases[mode] = 0.2;
      assertEquals(Math.exp(-0.04), psf(0.15, phases)[0] / focus, 0.004, "mode " + mode);
    }
  }

  @Test
  void noFrequencyIsBeyondTwiceTheRadius() {
    double[] power = GRID.power(GRID.spectrum(psf(0.2, 0.9, 0.2, 0.1, 0.4, -0.3, 0.2)));
    for (int i = 0; i < power.length; i++) {
      if (Math.hypot(GRID.across(i), GRID.down(i)) > 0.4 + 1.0 / 128) {
        assertEquals(0, power[i], 1e-12);
      }
    }
  }

  /** With an aperture so small that defocus is Zernike's. */
  @Test
  void itAgreesWithThePupilOfTheSimulation() {
    double[] phases = {0.7, 0.3, -0.4, 0.5, -0.3, 0.2};
    Map<Zernike, Double> aberrations = new EnumMap<>(Zernike.class);
    for (Zernike mode : Zernike.values()) {
      aberrations.put(mode, phases[mode.ordinal()]);
    }
    Pupil pupil = new Pupil(0.01, 0.5, 0.12 * 0.5 / 0.01, 1, 0, aberrations);
    double[] psf = new PupilIntensity(GRID, 0.01).of(0.12, phases);
    double[] other = PupilPsf.sample(pupil, 127);
    float[] centred = GRID.centred(GRID.spectrum(psf)).values();
    double peak = Arrays.stream(other).max().orElseThrow();
    double worst = 0;
    for (int i = 0; i < other.length; i++) {
      worst = Math.max(worst, Math.abs(other[i] - centred[i]));
    }
    assertTrue(worst < 0.03 * peak, worst / peak + " of the peak");
  }

  @Test
  void aTinyApertureHasZernikesDefocus() {
    double[] tiny = new PupilIntensity(GRID, 1e-9).of(0.1, 1.2, 0, 0, 0, 0, 0);
    double[] small = new PupilIntensity(GRID, 1e-2).of(0.1, 1.2, 0, 0, 0, 0, 0);
    assertEquals(small[0], tiny[0], 1e-6);
    assertEquals(small[7], tiny[7], 1e-6);
  }

  /** Beyond a quarter cycle/px the intensity is folded and stays a PSF. */
  @Test
  void theLargestRadiusWorks() {
    double[] psf = psf(0.49, 0.5, 0, 0, 0, 0.5, 0);
    assertEquals(1, Arrays.stream(psf).sum(), 1e-12);
    assertTrue(Arrays.stream(psf).min().orElseThrow() >= 0);
  }
}
