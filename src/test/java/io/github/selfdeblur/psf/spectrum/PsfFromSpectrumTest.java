package io.github.selfdeblur.psf.spectrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.Filaments;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.psf.Pupil;
import io.github.selfdeblur.psf.PupilPsf;
import io.github.selfdeblur.quality.KernelSimilarity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PsfFromSpectrumTest {

  private static final int SIDE = 96;
  private static final int SUPPORT = 15;

  private static final Optics OPTICS = new Optics(1, 0.6, OptionalDouble.of(0.065));

  @Test
  void findsDefocusWhereTheOpticsAreKnown() {
    Grid psf = PupilPsf.of(Pupil.aberrated(1, 0.6, 0.065, 1.5, 0.6, 0, 0, 0), SUPPORT);

    PsfCandidate found = best(psf, Optional.of(OPTICS));

    assertEquals(1, KernelSimilarity.of(found.psf(), psf), 0.04);
  }

  @Test
  void findsItWhereNothingIsKnown() {
    Grid psf = PupilPsf.of(Pupil.aberrated(1, 0.6, 0.065, 1.5, 0.6, 0, 0, 0), SUPPORT);

    PsfCandidate found = best(psf, Optional.empty());

    assertEquals(1, KernelSimilarity.of(found.psf(), psf), 0.1);
  }

  @Test
  void givesBothMirrorImagesOfAPsfThatIsNotSymmetric() {
    Grid psf = PupilPsf.of(Pupil.aberrated(1, 0.6, 0.065, 1.5, 0, 0, 0, 1), SUPPORT);

    List<PsfCandidate> found = candidates(psf, Optional.of(OPTICS));

    PsfCandidate first = found.get(0);
    PsfCandidate second = found.get(1);
    assertEquals(first.penalty(), second.penalty());
    assertArrayEquals(first.psf().mirrored().values(), second.psf().values());
    double nearer =
        Math.max(KernelSimilarity.of(first.psf(), psf), KernelSimilarity.of(second.psf(), psf));
    assertTrue(nearer > 0.9, () -> "similarity " + nearer);
  }

  @Test
  void largePixelsAreTaken() {
    Optics coarse = new Optics(1.4, 0.5, OptionalDouble.of(10));
    PsfFamily family =
        PsfFamily.of(PsfModel.PUPIL, new Support(SUPPORT, SUPPORT), Optional.of(coarse));
    Grid psf = family(family);
    assertEquals(1, psf.sum(), 1e-5);
    assertTrue(psf.maximum() > 0.5f, () -> "peak " + psf.maximum());
  }

  private static Grid family(PsfFamily family) {
    double[] values = family.psf(new double[family.penalties().size()]);
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return new Grid(floats, family.width(), family.height());
  }

  private static PsfCandidate best(Grid psf, Optional<Optics> optics) {
    return candidates(psf, optics).get(0);
  }

  private static List<PsfCandidate> candidates(Grid psf, Optional<Optics> optics) {
    return PsfFromSpectrum.of(
        Filaments.recorded(psf, SIDE), SUPPORT, SUPPORT, PsfModel.PUPIL, optics, 1);
  }
}
