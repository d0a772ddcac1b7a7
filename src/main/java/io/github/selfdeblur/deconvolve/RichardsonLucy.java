package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.deconvolve.backend.Backend;
import io.github.selfdeblur.deconvolve.backend.LucyWork;
import io.github.selfdeblur.deconvolve.lucy.LucyStep;
import io.github.selfdeblur.deconvolve.plain.PlainBackend;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.rules.Require;
import java.util.OptionalInt;

/**
 * The most likely image under photon noise, step by step: x ← x · Kᵀ(y / Kx) / Kᵀ1. Richardson
 * 1972, doi:10.1364/JOSA.62.000055; Lucy 1974, doi:10.1086/111605. On a grid that reaches as far
 * beyond the image as the PSF does, with nothing assumed about y there: Bertero, Boccacci 2005,
 * doi:10.1051/0004-6361:20052717, eq. 15. With total variation, whose share divides the step: Dey
 * et al. 2006, doi:10.1002/jemt.20294, eq. 10. Accelerated by a step ahead along the last change:
 * Biggs, Andrews 1997, doi:10.1364/AO.36.001766, eq. 5 to 8. Where noise makes y negative, so much
 * background is added to y and Kx alike that it is not, so that no noise is cut off. Any number of
 * dimensions.
 *
 * @param iterations ≥ 1, at most
 * @param tv λ of total variation, ≥ 0 and below 0.1; 0 for none
 * @param accelerated whether to step ahead
 * @param left ends it where no more than noise is left
 * @param on who computes
 */
public record RichardsonLucy(
    int iterations, double tv, boolean accelerated, Discrepancy left, Backend on)
    implements KnownPsfMethod {

  private static final double STRONG_TV = 0.09;

  public RichardsonLucy {
    Require.atLeast(1, iterations, "Richardson-Lucy's iterations");
    LucyStep.requireVariation(tv);
  }

  /**
   * By Java.
   *
   * @param threads at most so many are used; results do not depend on it
   */
  public RichardsonLucy(
      int iterations, double tv, boolean accelerated, Discrepancy left, int threads) {
    this(iterations, tv, accelerated, left, new PlainBackend(threads));
  }

  /**
   * 60 accelerated iterations with the total variation for an image's noise: max(3e-4, 2.6 σ²).
   * Measured with true PSFs: 3e-4 is the best on Levin's images (σ = 0.002); on micrographs and
   * counts of photons, σ where the light is, 2 to 3 σ² serve images with texture best, and smooth
   * ones would like four times as much.
   *
   * @param sigma the noise's standard deviation where the light is, on the [0, 1] scale, ≥ 0
   */
  public static RichardsonLucy forNoise(double sigma, int threads) {
    double tv = Math.min(STRONG_TV, Math.max(3e-4, 2.6 * sigma * sigma));
    return new RichardsonLucy(60, tv, true, Discrepancy.NEVER, threads);
  }

  /**
   * Without a prior, accelerated: what keeps the noise down is that it stops early. For an image's
   * noise after 0.55 / σ iterations at most, and 30; sooner by {@link Discrepancy}. Measured with
   * true PSFs: best 30 on Levin's images (σ = 0.002), 20 and more on micrographs with σ 0.013, 6 to
   * 9 with σ 0.05 to 0.07, 1 or none on counts with σ 0.08 to 0.13.
   *
   * @param sigma the noise's standard deviation where the light is, on the [0, 1] scale, ≥ 0
   */
  public static RichardsonLucy withoutPrior(double sigma, int threads) {
    int most = (int) Math.round(Math.min(30, Math.max(1, 0.55 / sigma)));
    return new RichardsonLucy(most, 0, true, Discrepancy.NEVER, threads);
  }

  /**
   * As for {@code factor} times the noise, also where that is next to none: with more total
   * variation, or where there is none, after fewer iterations.
   */
  public RichardsonLucy smoother(double factor) {
    return tv > 0
        ? new RichardsonLucy(
            iterations,
            Math.min(STRONG_TV, tv * factor * factor),
            accelerated,
            left.smoother(factor),
            on)
        : new RichardsonLucy(
            (int) Math.max(1, Math.round(iterations / factor)),
            tv,
            accelerated,
            left.smoother(factor),
            on);
  }

  /** The same, which ends where nothing but noise is left. */
  public RichardsonLucy until(Discrepancy end) {
    return new RichardsonLucy(iterations, tv, accelerated, end, on);
  }

  /** The same after so many iterations, whatever is left. */
  public RichardsonLucy ending(int after) {
    return new RichardsonLucy(after, tv, accelerated, Discrepancy.NEVER, on);
  }

  @Override
  public KnownPsfMethod settled(Grid part, Psf psf) {
    OptionalInt after = settledAfter(part, psf);
    return after.isPresent() ? ending(after.getAsInt()) : this;
  }

  @Override
  public OptionalInt settledAfter(Grid part, Psf psf) {
    return left.equals(Discrepancy.NEVER)
        ? OptionalInt.empty()
        : OptionalInt.of(left.iterations(this, iterations, part, psf));
  }

  @Override
  public RichardsonLucy on(Backend other) {
    return new RichardsonLucy(iterations, tv, accelerated, left, other);
  }

  @Override
  public Grid deconvolve(Grid blurry, Psf psf, Progress progress) {
    try (LucyWork work = on.lucy(blurry, psf, tv)) {
      double before = 0;
      for (int iteration = 0; iteration < iterations; iteration++) {
        if (!progress.reached((double) iteration / iterations)) {
          break;
        }
        work.explain();
        if (left.counts(iteration) && left.holds(work.unexplained(), blurry.values().length)) {
          break;
        }
        LucyWork.Change change = work.step();
        boolean last = iteration + 1 == iterations;
        work.goOn(accelerated && !last ? ahead(change, before) : 0);
        before = change.squares();
      }
      return work.estimate();
    }
  }

  /** Biggs' and Andrews' prediction: how far to step ahead along the last change. */
  private static float ahead(LucyWork.Change change, double squaresBefore) {
    double reach = squaresBefore > 0 ? change.along() / squaresBefore : 0;
    return (float) Math.max(0, Math.min(1, reach));
  }
}
