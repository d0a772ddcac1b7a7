package io.github.selfdeblur.deconvolve.plain;

import io.github.selfdeblur.deconvolve.backend.SplitEquations;
import io.github.selfdeblur.deconvolve.leastsquares.Shrinkage;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.Psf;

/** The equations of a hyper-Laplacian prior. */
final class PlainSplit extends PlainEquations implements SplitEquations {

  /** Of the preconditioner, so that it divides by no 0. */
  private static final double LEAST = 1e-6;

  private final Differences differences;
  private final float[] power;
  private final float[] differencePower;
  private final float[] inverse;
  private final float[] back;
  private float tie;

  PlainSplit(Grid blurry, Psf psf, Workers workers) {
    super(blurry, psf, workers);
    differences = new Differences(workers, convolution().latentSize());
    power = convolution().power(psf.values());
    differencePower = convolution().differencePower();
    inverse = new float[power.length];
    back = new float[x().length];
    back(back);
  }

  @Override
  public void split(float by, double alpha, double beta) {
    tie = by;
    float[] right = right();
    each(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            right[i] = by * back[i];
          }
        });
    differences.add(x(), right, new Shrinkage(alpha, beta)::of);
    double share = observed();
    for (int i = 0; i < inverse.length; i++) {
      inverse[i] = (float) (1 / (by * share * power[i] + differencePower[i] + LEAST));
    }
  }

  @Override
  void apply(float[] v, float[] result) {
    convolution().normal(v, result);
    each(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            result[i] *= tie;
          }
        });
    differences.add(v, result, difference -> difference);
  }

  @Override
  void precondition(float[] v, float[] result) {
    convolution().scale(v, result, inverse);
  }
}
