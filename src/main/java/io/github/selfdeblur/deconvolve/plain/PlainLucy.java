package io.github.selfdeblur.deconvolve.plain;

import io.github.selfdeblur.convolution.ValidConvolution;
import io.github.selfdeblur.deconvolve.backend.LucyWork;
import io.github.selfdeblur.deconvolve.lucy.Light;
import io.github.selfdeblur.deconvolve.lucy.LucyStep;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.Psf;

/** Richardson's and Lucy's steps on a valid convolution's latent grid. */
final class PlainLucy implements LucyWork {

  private static final int GRAIN = 1 << 14;

  private final int[] observed;
  private final int[] start;
  private final Workers workers;
  private final int[] latent;
  private final LucyStep lucy;
  private final float[] y;
  private final float[] x;
  private final float[] estimate;
  private final float[] change;
  private float[] explained;
  private float[] next;

  PlainLucy(Grid blurry, Psf psf, double tv, Workers workers) {
    this.workers = workers;
    observed = blurry.size();
    start = psf.blurryStart();
    ValidConvolution convolution = new ValidConvolution(psf.values(), observed, workers);
    latent = convolution.latentSize();
    Light light = Light.of(blurry, psf, convolution);
    lucy = new LucyStep(convolution, light, tv, workers);
    y = light.y();
    x = light.x();
    estimate = x.clone();
    change = new float[x.length];
  }

  @Override
  public void explain() {
    explained = lucy.explain(x);
  }

  @Override
  public double unexplained() {
    return workers.sum(
        y.length,
        GRAIN,
        (from, to) -> {
          double squares = 0;
          for (int i = from; i < to; i++) {
            double left = (double) y[i] - explained[i];
            squares += left * left;
          }
          return squares;
        });
  }

  @Override
  public Change step() {
    next = lucy.from(x);
    double along = workers.sum(x.length, GRAIN, this::along);
    return new Change(along, workers.sum(x.length, GRAIN, this::squares));
  }

  /** Σ of the products with the last change, in whose place is the new one then. */
  private double along(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      float now = next[i] - x[i];
      sum += (double) now * change[i];
      change[i] = now;
    }
    return sum;
  }

  private double squares(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) change[i] * change[i];
    }
    return sum;
  }

  @Override
  public void goOn(float factor) {
    workers.split(
        x.length,
        GRAIN,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            x[i] = Math.max(Light.DARK, next[i] + factor * (next[i] - estimate[i]));
            estimate[i] = next[i];
          }
        });
  }

  @Override
  public Grid estimate() {
    return new Grid(estimate, latent).crop(start, observed);
  }

  @Override
  public void close() {
    // Java's own memory.
  }
}
