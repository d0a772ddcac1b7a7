package io.github.selfdeblur.psf.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.psf.Zernike;
import io.github.selfdeblur.quality.KernelSimilarity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PsfPolishTest {

  private static final Optional<Optics> OPTICS =
      Optional.of(new Optics(1, 0.6, OptionalDouble.of(0.065)));

  private static final Grid TRUTH = candidate(0.9, 0.4).psf();

  private static PsfCandidate candidate(double defocus, double coma) {
    Map<Zernike, Double> aberrations = new EnumMap<>(Zernike.class);
    for (Zernike mode : Zernike.values()) {
      aberrations.put(mode, 0.0);
    }
    aberrations.put(Zernike.DEFOCUS, defocus);
    aberrations.put(Zernike.HORIZONTAL_COMA, coma);
    PupilFamily family = new PupilFamily(13, 13, Optional.of(OPTICS.orElseThrow().pupilRadius()));
    PsfShape shape = new PupilShape(aberrations, OPTICS.orElseThrow().pupilRadius(), 0, 0);
    PsfFamily.Centred centred = family.centred(family.parameters(shape));
    return new PsfCandidate(PsfFromSpectrum.pixels(centred.psf(), family), 0, centred.shape());
  }

  private static double distance(Grid psf) {
    double sum = 0;
    for (int i = 0; i < psf.values().length; i++) {
      sum += Math.pow(psf.values()[i] - TRUTH.values()[i], 2);
    }
    return Math.log(sum + 1e-9);
  }

  @Test
  void findsTheLeastPenaltyNearby() {
    PsfCandidate start = candidate(0.6, 0.1);

    PsfCandidate found = PsfPolish.of(start, OPTICS, 90, PsfPolishTest::distance, fraction -> true);

    assertTrue(KernelSimilarity.of(start.psf(), TRUTH) < 0.98);
    assertEquals(1, KernelSimilarity.of(found.psf(), TRUTH), 1e-3);
  }

  @Test
  void keepsTheBestSoFarWhenStopped() {
    PsfCandidate start = candidate(0.6, 0.1);
    int[] evaluations = new int[1];

    PsfCandidate found =
        PsfPolish.of(start, OPTICS, 90, PsfPolishTest::distance, fraction -> ++evaluations[0] < 8);

    assertEquals(8, evaluations[0]);
    assertTrue(distance(found.psf()) <= distance(start.psf()));
  }

  @Test
  void whatHasNoPenaltyIsNoBetterThanTheStart() {
    PsfCandidate start = candidate(0.6, 0.1);

    assertSame(start, PsfPolish.of(start, OPTICS, 90, psf -> Double.NaN, fraction -> true));
  }
}
