package io.github.selfdeblur.deconvolve.lucy;

import io.github.selfdeblur.convolution.LatentConvolution;
import io.github.selfdeblur.grid.Workers;

/**
 * One step of Richardson and Lucy: x · Kᵀ((y + b) / (Kx + b)) / Kᵀ1 / (1 − λ · div(∇x / |∇x|)), b
 * the background that keeps noise from being cut off. Not for use by two threads at a time.
 */
public final class LucyStep {

  /** Total variation of at least so much could divide a step by 0. */
  private static final double MOST_TV = 0.1;

  /** Values worked on together. */
  private static final int GRAIN = 4096;

  private final LatentConvolution convolution;
  private final Light light;
  private final double tv;
  private final Workers workers;

  /** Kx, and in its place the ratio. */
  private final float[] explained;

  private final float[] correction;
  private final VariationSlope variation;

  /**
   * @param tv λ, ≥ 0; 0 for none
   */
  public LucyStep(LatentConvolution convolution, Light light, double tv, Workers workers) {
    this.convolution = convolution;
    this.light = light;
    this.tv = tv;
    this.workers = workers;
    explained = new float[light.y().length];
    correction = new float[light.seen().length];
    variation = tv > 0 ? new VariationSlope(convolution.latentSize(), workers) : null;
  }

  /**
   * Refuses weights of total variation that are too large.
   *
   * @throws IllegalArgumentException with one sentence
   */
  public static void requireVariation(double tv) {
    if (!(tv >= 0 && tv < MOST_TV)) {
      throw new IllegalArgumentException(
          "Richardson-Lucy's TV weight must be at least 0 and below "
              + MOST_TV
              + ", got "
              + tv
              + ".");
    }
  }

  /** Kx, of which the step is made; to be read before it. */
  public float[] explain(float[] x) {
    convolution.blur(x, explained);
    return explained;
  }

  /** Where it leads from x, which is what was explained last; to be read before the next step. */
  public float[] from(float[] x) {
    float[] y = light.y();
    float background = light.background();
    each(
        y.length,
        i ->
            explained[i] = (y[i] + background) / (Math.max(Light.DARK, explained[i]) + background));
    convolution.adjoint(explained, correction);
    if (variation == null) {
      each(x.length, i -> correction[i] = by(i) * x[i]);
    } else {
      float strength = (float) tv;
      variation.eachRow(
          x,
          (start, divergence) -> {
            for (int i = 0; i < divergence.length; i++) {
              int at = start + i;
              correction[at] = by(at) / (1 - strength * divergence[i]) * x[at];
            }
          });
    }
    return correction;
  }

  /** By what a px is multiplied without a prior. */
  private float by(int i) {
    float seen = light.seen()[i];
    return seen < Light.LEAST_SEEN ? 1 : Math.max(0, correction[i] / seen);
  }

  private interface At {
    void at(int i);
  }

  private void each(int count, At work) {
    workers.split(
        count,
        GRAIN,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            work.at(i);
          }
        });
  }
}
