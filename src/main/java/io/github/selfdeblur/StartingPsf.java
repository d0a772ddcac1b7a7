package io.github.selfdeblur;

import io.github.selfdeblur.nonblind.Progress;
import io.github.selfdeblur.options.Method;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.psf.PsfCandidate;
import io.github.selfdeblur.psf.PsfFromSpectrum;
import java.util.List;

/** The PSF from a blurry image's spectrum with which the networks begin. */
final class StartingPsf {

  private StartingPsf() {}

  /**
   * The likeliest candidate, by the spectrum and by the sharp image that it leads to.
   *
   * @param y the blurry image
   * @param progress also stops: the choice is then among the candidates that were tried
   */
  static PsfCandidate of(
      Pixels y, SelfDeblurOptions options, Restoration.Setting setting, Progress progress) {
    List<PsfCandidate> candidates =
        PsfFromSpectrum.of(
            y, options.psfWidth(), options.psfHeight(), options.psfModel(), options.optics());
    PsfCandidate best = candidates.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < candidates.size() && candidates.size() > 1; i++) {
      PsfCandidate candidate = candidates.get(i);
      Pixels sharp = Restoration.finish(Method.SPARSE, setting, candidate.psf(), Progress.NONE);
      double penalty =
          Plausibility.of(sharp, candidate.psf(), y, options.threads())
              .penaltyOfCandidate(candidate.penalty());
      if (penalty < least) {
        best = candidate;
        least = penalty;
      }
      if (!progress.reached((i + 1.0) / candidates.size())) {
        break;
      }
    }
    return best;
  }
}
