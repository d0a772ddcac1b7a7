package io.github.selfdeblur.psf.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.Filaments;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.psf.Pupil;
import io.github.selfdeblur.psf.PupilPsf;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SpectralPenaltyTest {

  private static final Grid PSF =
      PupilPsf.of(Pupil.aberrated(1, 0.6, 0.065, 1.5, 0.6, 0, 0, 0), 15);
  private static final Grid BLURRY = Filaments.recorded(PSF, 96);
  private static final SpectralPenalty PENALTY = new SpectralPenalty(BLURRY, 15);

  @Test
  void theTruePsfExplainsMoreThanOthers() {
    double truth = PENALTY.of(PSF);
    Grid focus = PupilPsf.of(Pupil.aberrated(1, 0.6, 0.065, 1.5, 0, 0, 0, 0), 15);
    Grid defocus = PupilPsf.of(Pupil.aberrated(1, 0.6, 0.065, 1.5, 1.2, 0, 0, 0), 15);
    assertTrue(truth < PENALTY.of(focus));
    assertTrue(truth < PENALTY.of(defocus));
  }

  @Test
  void aMirrorImageExplainsAsMuch() {
    Grid coma = PupilPsf.of(Pupil.aberrated(1, 0.6, 0.065, 1.5, 0, 0, 0, 0.8), 15);
    assertEquals(PENALTY.of(coma), PENALTY.of(coma.mirrored()), 1e-9);
  }

  @Test
  void aCandidatesPenaltyIsThisAndWhatItsAberrationsCost() {
    Optics optics = new Optics(1, 0.6, OptionalDouble.of(0.065));
    PsfCandidate best =
        PsfFromSpectrum.of(BLURRY, 15, 15, PsfModel.PUPIL, Optional.of(optics), 1).get(0);
    double own = PENALTY.of(best.psf());
    assertTrue(own < best.penalty(), own + " of " + best.penalty());
    assertEquals(best.penalty(), own, 0.1);
  }
}
