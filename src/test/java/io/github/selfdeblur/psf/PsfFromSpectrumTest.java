package io.github.selfdeblur.psf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.nonblind.Blur;
import io.github.selfdeblur.nonblind.Psf;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.PsfModel;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.quality.KernelSimilarity;
import io.github.selfdeblur.simulate.PhotonNoise;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PsfFromSpectrumTest {

  private static final int SIDE = 160;
  private static final int SUPPORT = 15;

  private static final Optics OPTICS = new Optics(1, 0.6, OptionalDouble.of(0.065));

  @Test
  void findsDefocusWhereTheOpticsAreKnown() {
    Pixels psf = PupilPsf.of(Pupil.aberrated(1, 0.6, 0.065, 1.5, 0.6, 0, 0, 0), SUPPORT);

    PsfCandidate found = best(psf, Optional.of(OPTICS));

    assertEquals(1, KernelSimilarity.of(found.psf(), psf), 0.04);
  }

  @Test
  void findsItWhereNothingIsKnown() {
    Pixels psf = PupilPsf.of(Pupil.aberrated(1, 0.6, 0.065, 1.5, 0.6, 0, 0, 0), SUPPORT);

    PsfCandidate found = best(psf, Optional.empty());

    assertEquals(1, KernelSimilarity.of(found.psf(), psf), 0.1);
  }

  @Test
  void givesBothMirrorImagesOfAPsfThatIsNotSymmetric() {
    Pixels psf = PupilPsf.of(Pupil.aberrated(1, 0.6, 0.065, 1.5, 0, 0, 0, 1), SUPPORT);

    List<PsfCandidate> found = candidates(psf, Optional.of(OPTICS));

    PsfCandidate first = found.get(0);
    PsfCandidate second = found.get(1);
    assertEquals(first.penalty(), second.penalty());
    assertArrayEquals(first.psf().rotated180().values(), second.psf().values());
    double nearer =
        Math.max(KernelSimilarity.of(first.psf(), psf), KernelSimilarity.of(second.psf(), psf));
    assertTrue(nearer > 0.9, () -> "similarity " + nearer);
  }

  private static PsfCandidate best(Pixels psf, Optional<Optics> optics) {
    return candidates(psf, optics).get(0);
  }

  private static List<PsfCandidate> candidates(Pixels psf, Optional<Optics> optics) {
    return PsfFromSpectrum.of(blurred(psf), SUPPORT, SUPPORT, PsfModel.PUPIL, optics);
  }

  /** Filaments in many directions, blurred, with the noise of 4000 photons. */
  private static Pixels blurred(Pixels psf) {
    Pixels blurry = Blur.of(filaments(), Psf.centred(psf), 1);
    return new PhotonNoise(4000, 2, 1).record(blurry);
  }

  private static Pixels filaments() {
    Random random = new Random(7);
    float[] values = new float[SIDE * SIDE];
    Arrays.fill(values, 0.02f);
    for (int filament = 0; filament < 90; filament++) {
      double x = random.nextDouble() * SIDE;
      double y = random.nextDouble() * SIDE;
      double angle = random.nextDouble() * Math.PI;
      int length = 20 + random.nextInt(60);
      for (int step = 0; step < length; step++) {
        int column = (int) (x + step * Math.cos(angle));
        int row = (int) (y + step * Math.sin(angle));
        if (column >= 0 && column < SIDE && row < SIDE) {
          values[row * SIDE + column] += 0.3f;
        }
      }
    }
    return new Pixels(values, SIDE, SIDE);
  }
}
