package io.github.selfdeblur.deconvolve.lucy;

import io.github.selfdeblur.convolution.BorderedConvolution;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.rules.Require;
import java.util.function.Consumer;

/**
 * Richardson's and Lucy's estimate with total variation of a stack whose light comes from beyond
 * its borders, too: x ← x / max(Kᵀ1, 0.03) · Kᵀ(y / Kx) on a {@link StackRoom}. Richardson 1972,
 * doi:10.1364/JOSA.62.000055; Lucy 1974, doi:10.1086/111605; borders: Bertero, Boccacci 2005,
 * doi:10.1051/0004-6361:20052717, eq. 15; total variation: Dey et al. 2006, doi:10.1002/jemt.20294,
 * eq. 10; accelerated by a heavy ball whose weight (k − 1) / (k + 2) grows with the iteration k:
 * Nesterov 1983; Wang, Miller 2014, doi:10.1109/TIP.2013.2291324.
 *
 * @param iterations ≥ 1
 * @param tv λ of total variation, ≥ 0 and below 0.1; 0 for none
 * @param threads at most so many are used; results do not depend on it
 */
public record StackLucy(int iterations, double tv, int threads) {

  /** The least share of a px's light that counts as seen, so that nothing unseen grows wild. */
  private static final float LEAST_SEEN = 0.03f;

  public StackLucy {
    Require.atLeast(1, iterations, "Richardson-Lucy's iterations");
    Require.atLeast(1, threads, "threads");
    LucyStep.requireVariation(tv);
  }

  /**
   * An object, and what it explains.
   *
   * @param object on the room's grid
   * @param explained of the blurry stack's size
   */
  public record Estimate(Grid object, Grid explained) {}

  /**
   * The object in the room, from one to begin with.
   *
   * @param blurry on the scale on which 1 is white
   * @param psf of any size
   * @param start on the room's grid, such as {@link StackRoom#start}
   * @param progress also stops: the result is then what there is so far
   */
  public Estimate estimate(Grid blurry, StackRoom room, Psf psf, Grid start, Progress progress) {
    return estimate(blurry, room, psf, start, progress, object -> {});
  }

  /**
   * The same.
   *
   * @param seen is shown the object after every iteration; it changes after that
   */
  public Estimate estimate(
      Grid blurry, StackRoom room, Psf psf, Grid start, Progress progress, Consumer<Grid> seen) {
    Workers workers = new Workers(threads);
    BorderedConvolution convolution =
        new BorderedConvolution(psf, blurry.size(), room.start(), room.size(), workers);
    Light light = Light.from(blurry, start, convolution, LEAST_SEEN);
    LucyStep step = new LucyStep(convolution, light, tv, workers);
    float[] x = light.x();
    float[] estimate = x.clone();
    for (int k = 1; k <= iterations && progress.reached((k - 1.0) / iterations); k++) {
      step.explain(x);
      float[] next = step.from(x);
      float weight = k == iterations ? 0 : (k - 1f) / (k + 2f);
      workers.split(
          x.length,
          1,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              x[i] = Math.max(Light.DARK, next[i] + weight * (next[i] - estimate[i]));
              estimate[i] = next[i];
            }
          });
      seen.accept(new Grid(estimate, room.size()));
    }
    Grid explained = new Grid(step.explain(estimate).clone(), blurry.size());
    return new Estimate(new Grid(estimate, room.size()), explained);
  }

  /**
   * The sharp stack.
   *
   * @param blurry on the scale on which 1 is white
   * @return of the same size
   */
  public Grid deconvolve(Grid blurry, StackRoom room, Psf psf, Progress progress) {
    Grid object = estimate(blurry, room, psf, room.start(blurry), progress).object();
    return object.crop(room.start(), blurry.size());
  }
}
