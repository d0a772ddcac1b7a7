package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.blind.volume.Judge.Judged;
import io.github.selfdeblur.grid.AxisFilter;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.volume.Aberrations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The search for a stack's aberrations: those that its power spectrum leaves, both signs of each,
 * and none at all are judged by the object behind a window, and the best is polished.
 */
final class VolumeSearch {

  /** px of the window's side. */
  private static final int SIDE = 96;

  private static final int POLISH_ITERATIONS = 40;
  private static final int PINHOLE_POLISH_ITERATIONS = 20;
  private static final int EVALUATIONS = 36;

  /** Of few photons more of them find wider PSFs, which predict noise better. */
  private static final int PINHOLE_EVALUATIONS = 18;

  /** By how much others must be better than no aberration, in nats. */
  static final double NOT_NOMINAL = 200;

  /** Weights of neighbours, Gaussians of 1 px and 0.6 planes, in what a polish begins with. */
  private static final double[] PX = {0.06, 0.24, 0.4, 0.24, 0.06};

  private static final double[] PLANES = {0.17, 0.66, 0.17};

  /** Shares of the time. */
  private static final double IN_SHEET = 0.05;

  private static final double IN_SPECTRUM = 0.1;

  private static final double IN_CHOICE = 0.3;
  static final double IN_BEGINNING = 0.4;

  private final Optics optics;
  private final int threads;
  private final Progress progress;
  private final Consumer<VolumePsf> seen;
  private final SpectrumFit fit;
  private final StackLight light;
  private final Judge judge;
  private final int iterations;
  private final int polishIterations;
  private final int evaluations;
  final List<Judged> judged = new ArrayList<>();
  private double done;
  private boolean goesOn = true;

  /**
   * @param seen is told the best so far
   */
  VolumeSearch(Grid stack, Optics known, int threads, Progress progress, Consumer<VolumePsf> seen) {
    this.threads = threads;
    this.progress = progress;
    this.seen = seen;
    SearchWindow window = SearchWindow.of(stack, SIDE);
    TilePower tiles = new TilePower(window.slab(stack), known);
    light = StackLight.of(stack, tiles.noise());
    Grid part = window.of(stack);
    optics = SheetSearch.of(part, light, known, threads, share -> reached(IN_SHEET * share));
    fit = new SpectrumFit(tiles, optics);
    judge = new Judge(part, light, optics, threads);
    boolean pinhole = optics.modality().hasPinhole();
    iterations = Judge.iterations(optics);
    evaluations = pinhole ? PINHOLE_EVALUATIONS : EVALUATIONS;
    polishIterations = pinhole ? PINHOLE_POLISH_ITERATIONS : POLISH_ITERATIONS;
  }

  /** What is most plausible, no aberration unless others are clearly better. */
  VolumePsf found() {
    if (!reached(done)) {
      return nominal(0);
    }
    List<Aberrations> minima = SpectrumMinima.of(fit, threads);
    if (!reached(IN_SPECTRUM)) {
      return nominal(0);
    }
    List<Aberrations> candidates = new ArrayList<>(List.of(Aberrations.NONE));
    for (Aberrations found : minima) {
      candidates.add(found);
      candidates.add(found.mirrored());
    }
    Grid start = judge.start();
    for (Aberrations candidate : candidates) {
      judged.add(judge.of(candidate, start, iterations));
      seen.accept(least(judged.get(0), best()));
      if (!step((IN_CHOICE - IN_SPECTRUM) / candidates.size())) {
        return nominal(0);
      }
    }
    Judged best = best();
    Judged further = judge.of(best.aberrations(), best.object(), iterations);
    return step(IN_BEGINNING - IN_CHOICE)
        ? polished(best.aberrations(), smoothed(further.object()))
        : least(judged.get(0), best);
  }

  private Judged best() {
    return judged.stream().min(Comparator.comparingDouble(Judged::penalty)).orElseThrow();
  }

  /**
   * @param start an object from which all begin
   */
  private VolumePsf polished(Aberrations from, Grid start) {
    Judged nominal = judge.of(Aberrations.NONE, start, polishIterations);
    judged.add(nominal);
    Judged[] least = {nominal};
    Polish.of(
        from.radians(),
        evaluations,
        radians -> {
          Judged here = judge.of(new Aberrations(radians), start, polishIterations);
          judged.add(here);
          least[0] = here.penalty() < least[0].penalty() ? here : least[0];
          seen.accept(least(nominal, least[0]));
          boolean on = step((1 - IN_BEGINNING) / evaluations);
          return on ? here.penalty() : Double.POSITIVE_INFINITY;
        });
    return least(nominal, least[0]);
  }

  /** The best, or the nominal one where that is not clearly worse. */
  private VolumePsf least(Judged nominal, Judged best) {
    double evidence = nominal.penalty() - best.penalty();
    return evidence < NOT_NOMINAL
        ? nominal(evidence)
        : new VolumePsf(optics, best.aberrations(), evidence, light);
  }

  private static Grid smoothed(Grid object) {
    Grid smooth = object;
    for (int axis = 0; axis < 3; axis++) {
      double[] taps = axis == 2 ? PLANES : PX;
      smooth = AxisFilter.centred(object.size()[axis], taps).along(axis, smooth, 1);
    }
    return smooth;
  }

  private VolumePsf nominal(double evidence) {
    return new VolumePsf(optics, Aberrations.NONE, evidence, light);
  }

  private boolean step(double share) {
    return reached(done + share);
  }

  private boolean reached(double share) {
    done = Math.min(1, share);
    goesOn = goesOn && progress.reached(done);
    return goesOn;
  }
}
