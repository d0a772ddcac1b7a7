package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.optics.LightSheet;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.volume.Aberrations;

/**
 * The search for a light sheet that nobody described: how thick it is, and how far off the focal
 * plane. Some thicknesses, and none, are judged by the object behind a window, and the best is
 * polished.
 */
final class SheetSearch {

  /** Waists that are tried first, µm. */
  private static final double[] WAISTS_UM = {0.8, 1.6, 3.2, 6.4};

  private static final int ITERATIONS = 30;
  private static final int EVALUATIONS = 16;

  private final HeldOut halves;
  private final StackLight light;
  private final Optics optics;
  private final int threads;
  private final Progress progress;
  private Optics best;
  private double least;
  private int judged;

  private SheetSearch(
      Grid window, StackLight light, Optics optics, int threads, Progress progress) {
    halves = HeldOut.of(window, light);
    this.light = light;
    this.optics = optics;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * The optics with a sheet that was found; as they are where there is none, or where it is known
   * or thicker than can be seen.
   *
   * @param window of the stack, 0 for no light
   */
  static Optics of(Grid window, StackLight light, Optics optics, int threads, Progress progress) {
    boolean unknown = optics.modality().isSheet() && optics.sheet().isEmpty();
    return unknown ? new SheetSearch(window, light, optics, threads, progress).found() : optics;
  }

  private Optics found() {
    best = optics;
    least = penalty(optics) - VolumeSearch.NOT_NOMINAL;
    double waist = 0;
    for (double um : WAISTS_UM) {
      double before = least;
      judge(um, 0);
      waist = least < before ? um : waist;
    }
    if (waist > 0) {
      double first = waist;
      Polish.of(
          new double[] {0, 0},
          EVALUATIONS,
          point -> judge(first * Math.exp(point[0]), first * Math.exp(point[0]) * point[1]));
    }
    return best;
  }

  private double judge(double waistUm, double offsetUm) {
    Optics lit = optics.with(new LightSheet(waistUm, offsetUm));
    double penalty = penalty(lit);
    if (penalty < least) {
      least = penalty;
      best = lit;
    }
    return penalty;
  }

  /** Infinite where the search is to end. */
  private double penalty(Optics lit) {
    if (!progress.reached(judged++ / (1.0 + WAISTS_UM.length + EVALUATIONS))) {
      return Double.POSITIVE_INFINITY;
    }
    Judge judge = new Judge(halves, light, lit, threads);
    return judge.of(Aberrations.NONE, judge.start(), ITERATIONS).penalty();
  }
}
