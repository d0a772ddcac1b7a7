package io.github.selfdeblur.deconvolve.plain;

import io.github.selfdeblur.deconvolve.backend.SparseEquations;
import io.github.selfdeblur.deconvolve.leastsquares.CirculantInverse;
import io.github.selfdeblur.deconvolve.leastsquares.DerivativePenalty;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.Psf;

/** The equations of a sparse prior. */
final class PlainSparse extends PlainEquations implements SparseEquations {

  private final DerivativePenalty penalty;
  private final CirculantInverse inverse;
  private final boolean[] held;
  private boolean any;

  PlainSparse(Grid blurry, Psf psf, double strength, Workers workers) {
    super(blurry, psf, workers);
    penalty = new DerivativePenalty(strength, workers, convolution().latentSize());
    inverse = new CirculantInverse(convolution(), psf.values(), observed());
    held = new boolean[x().length];
    back(right());
    inverse.update(penalty.meanWeights());
  }

  @Override
  void apply(float[] v, float[] result) {
    normal(v, result);
    clear(result);
  }

  private void normal(float[] v, float[] result) {
    convolution().normal(v, result);
    penalty.addNormal(v, result);
  }

  @Override
  void precondition(float[] v, float[] result) {
    inverse.apply(v, result);
    clear(result);
  }

  @Override
  public void reweigh() {
    penalty.reweight(x());
    inverse.update(penalty.meanWeights());
  }

  @Override
  public void holdAtZero() {
    float[] x = x();
    any = false;
    for (int i = 0; i < x.length; i++) {
      any |= x[i] < 0;
      x[i] = Math.max(0, x[i]);
    }
    back(right());
    if (any) {
      normal(x, scratch());
      for (int i = 0; i < x.length; i++) {
        held[i] = x[i] == 0 && right()[i] <= scratch()[i];
      }
      clear(right());
    }
  }

  /** Sets what belongs to held px to 0. */
  private void clear(float[] values) {
    if (any) {
      each(
          (from, to) -> {
            for (int i = from; i < to; i++) {
              values[i] = held[i] ? 0 : values[i];
            }
          });
    }
  }
}
