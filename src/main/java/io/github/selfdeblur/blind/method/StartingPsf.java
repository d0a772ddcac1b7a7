package io.github.selfdeblur.blind.method;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.progress.RunStep;
import io.github.selfdeblur.psf.spectrum.PsfCandidate;
import io.github.selfdeblur.psf.spectrum.PsfFromSpectrum;
import io.github.selfdeblur.psf.spectrum.PsfPolish;
import io.github.selfdeblur.psf.spectrum.SpectralPenalty;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The PSF with which the networks begin: of those that a blurry image's spectrum leaves, the one
 * that leads to the most plausible sharp image, and from there the most plausible of its model.
 */
final class StartingPsf {

  /** Of the whole time, what the choice among candidates takes. */
  private static final double CHOICE = 0.2;

  /** What looks best before a polish need not be best after it. */
  private static final int FINALISTS = 2;

  /** Evaluations of the plausibility. */
  private static final int FIRST_POLISH = 40;

  private static final int LAST_POLISH = 30;

  /**
   * Of the spectrum's penalty beside the plausibility, per variance of the noise, where the blurry
   * image's largest value is 1. In noise the deconvolved image tells less and the spectrum, a mean
   * over many windows, still much.
   */
  private static final double SPECTRUM = 9e3;

  /**
   * Beside the plausibility, per squared logarithm of the PSF's side in units of the expected one:
   * a guess, but one that is seldom wrong by more than a factor of two.
   */
  private static final double SUPPORT = 1;

  private final SelfDeblurOptions options;
  private final BlindProblem problem;
  private final Monitor monitor;
  private final Progress progress;
  private final SpectralPenalty spectrum;

  /** Width of the support in px that the spectrum suggests, at most the one that was asked for. */
  private final double expectedWidth;

  /** Variance. */
  private final double noise;

  /** The penalty of the best PSF that the monitor knows. */
  private double leastSeen = Double.POSITIVE_INFINITY;

  private boolean stopped;

  private StartingPsf(BlindProblem problem, Monitor monitor) {
    this.problem = problem;
    this.monitor = monitor;
    progress = monitor.in(Part.SEARCH);
    options = problem.options();
    noise = problem.noise();
    int asked = Math.max(options.psfWidth(), options.psfHeight());
    spectrum = new SpectralPenalty(problem.y(), asked);
    int suggested = PsfFromSpectrum.support(problem.y(), options.optics());
    expectedWidth = options.psfWidth() * Math.min(1, (double) suggested / asked);
  }

  /**
   * Finds it; its support may be smaller than the one asked for.
   *
   * @param monitor also stops, with the best so far
   */
  static PsfCandidate of(BlindProblem problem, Monitor monitor) {
    monitor.begins(RunStep.SPECTRUM);
    SelfDeblurOptions options = problem.options();
    StartingPsf search = new StartingPsf(problem, monitor);
    List<PsfCandidate> candidates =
        PsfFromSpectrum.of(
            problem.y(),
            options.psfWidth(),
            options.psfHeight(),
            options.psfModel(),
            options.optics(),
            options.threads());
    List<PsfCandidate> likeliest = search.likeliest(candidates);
    monitor.tried(likeliest.get(0).psf());
    monitor.begins(RunStep.POLISH);
    return search.polished(likeliest);
  }

  /** The likeliest candidates, the best one first. */
  private List<PsfCandidate> likeliest(List<PsfCandidate> candidates) {
    Map<PsfCandidate, Double> penalties = new LinkedHashMap<>();
    for (int i = 0; i < candidates.size() && !stopped; i++) {
      PsfCandidate candidate = candidates.get(i);
      penalties.put(
          candidate,
          Plausibility.ofCandidate(candidate.penalty(), penaltyOfImage(candidate.psf())));
      reached(CHOICE * (i + 1) / candidates.size());
    }
    return penalties.keySet().stream()
        .sorted(Comparator.comparingDouble(penalties::get))
        .limit(FINALISTS)
        .toList();
  }

  /** The finalist that a first polish makes the most plausible, after a last one. */
  private PsfCandidate polished(List<PsfCandidate> finalists) {
    PsfCandidate best = finalists.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < finalists.size() && !stopped && finalists.size() > 1; i++) {
      PsfCandidate polished = polish(finalists.get(i), FIRST_POLISH, i * FIRST_POLISH);
      double penalty = penalty(polished.psf());
      if (penalty < least) {
        best = polished;
        least = penalty;
      }
    }
    return stopped ? best : polish(best, LAST_POLISH, FINALISTS * FIRST_POLISH);
  }

  private PsfCandidate polish(PsfCandidate start, int most, int before) {
    double all = FINALISTS * FIRST_POLISH + LAST_POLISH;
    return PsfPolish.of(
        start,
        options.optics(),
        most,
        this::penalty,
        fraction -> reached(CHOICE + (1 - CHOICE) * (before + fraction * most) / all));
  }

  private double penalty(Grid psf) {
    double penalty = penaltyOfImage(psf) + SPECTRUM * noise * spectrum.of(psf);
    if (penalty < leastSeen) {
      leastSeen = penalty;
      monitor.tried(psf);
    }
    return penalty;
  }

  private double penaltyOfImage(Grid psf) {
    double size = Math.log(psf.width() / expectedWidth);
    return problem.plausibility(psf).penalty(noise) + SUPPORT * size * size;
  }

  private boolean reached(double fraction) {
    stopped = !progress.reached(fraction) || stopped;
    return !stopped;
  }
}
