package io.github.selfdeblur;

import io.github.selfdeblur.nonblind.Progress;
import io.github.selfdeblur.options.Method;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.psf.PsfCandidate;
import io.github.selfdeblur.psf.PsfFromSpectrum;
import io.github.selfdeblur.psf.PsfPolish;
import java.util.List;

/**
 * The PSF with which the networks begin: of those that a blurry image's spectrum leaves, the one
 * that leads to the most plausible sharp image, and from there the most plausible of its model.
 */
final class StartingPsf {

  /** Of the whole time, what the choice among candidates takes. */
  private static final double CHOICE = 0.2;

  private final Pixels y;
  private final SelfDeblurOptions options;
  private final Restoration.Setting setting;
  private final Progress progress;
  private boolean stopped;

  private StartingPsf(
      Pixels y, SelfDeblurOptions options, Restoration.Setting setting, Progress progress) {
    this.y = y;
    this.options = options;
    this.setting = setting;
    this.progress = progress;
  }

  /**
   * Finds it.
   *
   * @param y the blurry image
   * @param progress also stops, with the best so far
   */
  static PsfCandidate of(
      Pixels y, SelfDeblurOptions options, Restoration.Setting setting, Progress progress) {
    StartingPsf search = new StartingPsf(y, options, setting, progress);
    List<PsfCandidate> candidates =
        PsfFromSpectrum.of(
            y, options.psfWidth(), options.psfHeight(), options.psfModel(), options.optics());
    PsfCandidate chosen = search.chosen(candidates);
    return search.stopped
        ? chosen
        : PsfPolish.of(
            chosen,
            options.optics(),
            psf -> search.plausibility(psf).penalty(),
            fraction -> search.reached(CHOICE + (1 - CHOICE) * fraction));
  }

  private PsfCandidate chosen(List<PsfCandidate> candidates) {
    PsfCandidate best = candidates.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < candidates.size() && candidates.size() > 1 && !stopped; i++) {
      PsfCandidate candidate = candidates.get(i);
      double penalty = plausibility(candidate.psf()).penaltyOfCandidate(candidate.penalty());
      if (penalty < least) {
        best = candidate;
        least = penalty;
      }
      reached(CHOICE * (i + 1) / candidates.size());
    }
    return best;
  }

  private Plausibility plausibility(Pixels psf) {
    Pixels sharp = Restoration.finish(Method.SPARSE, setting, psf, Progress.NONE);
    return Plausibility.of(sharp, psf, y, options.threads());
  }

  private boolean reached(double fraction) {
    stopped = !progress.reached(fraction) || stopped;
    return !stopped;
  }
}
