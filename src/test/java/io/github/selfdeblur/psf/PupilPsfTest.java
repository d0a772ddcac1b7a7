package io.github.selfdeblur.psf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.quality.PsfCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PupilPsfTest {

  private static Pupil pupil(double defocus, Map<Zernike, Double> aberrations) {
    return new Pupil(0.8, 0.5, 0.1, 1.33, defocus, aberrations);
  }

  /** The first zero of an Airy disc lies 0.61 wavelengths over NA from its middle. */
  @Test
  void anIdealLensMakesAnAiryDisc() {
    Pupil fine = new Pupil(0.8, 0.5, 0.61 * 0.5 / 0.8 / 10, 1.33, 0, Map.of());
    Grid psf = PupilPsf.of(fine, 41);
    double peak = psf.values()[20 * 41 + 20];
    assertEquals(peak, psf.maximum());
    assertEquals(0, psf.values()[20 * 41 + 30] / peak, 2e-3);
    assertTrue(psf.values()[20 * 41 + 33] / peak > 0.01, "the first ring");
  }

  @Test
  void noFrequencyIsBeyondTheLens() {
    Grid psf = PupilPsf.of(pupil(1, Map.of(Zernike.HORIZONTAL_COMA, 0.5)), 61);
    assertTrue(PsfCheck.shareBeyondOptics(psf, 0.8, 0.5, 0.1) < 1e-4);
    assertTrue(PsfCheck.shareBeyondOptics(psf, 0.4, 0.5, 0.1) > 1e-2);
  }

  @Test
  void defocusAndSphericalAberrationLowerThePeak() {
    double focus = PupilPsf.of(pupil(0, Map.of()), 31).maximum();
    double defocus = PupilPsf.of(pupil(1, Map.of()), 31).maximum();
    double spherical = PupilPsf.of(pupil(0, Map.of(Zernike.SPHERICAL, 1.0)), 31).maximum();
    assertTrue(defocus < 0.6 * focus, defocus / focus + "");
    // Maréchal: the peak falls to exp(-σ²) for a phase of standard deviation σ.
    assertEquals(Math.exp(-1), spherical / focus, 0.12);
  }

  @Test
  void theCentroidIsInTheMiddleAndTheSumIs1() {
    Grid psf = PupilPsf.of(pupil(0, Map.of(Zernike.HORIZONTAL_COMA, 0.7)), 31);
    PsfCheck check = PsfCheck.of(psf);
    assertEquals(1, psf.sum(), 1e-6);
    assertEquals(0, check.centroidX(), 1e-4);
    assertEquals(0, check.centroidY(), 1e-4);
  }

  @Test
  void impossibleMicroscopesAreRefused() {
    refused(
        "The refractive index must be at least 1 and above the numerical aperture of 1.4, got"
            + " 1.33.",
        () -> new Pupil(1.4, 0.5, 0.1, 1.33, 0, Map.of()));
    refused(
        "The wavelength must be from 0.2 to 2 µm, or from 200 to 2000 nm, got 0.0.",
        () -> new Pupil(0.8, 0, 0.1, 1.33, 0, Map.of()));
    refused(
        "The support of a simulated PSF must be an odd number of px, got 10.",
        () -> PupilPsf.of(pupil(0, Map.of()), 10));
  }

  private static void refused(String sentence, Executable making) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, making).getMessage());
  }
}
