package io.github.selfdeblur.deconvolve.leastsquares;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;
import java.util.Arrays;
import java.util.List;

/**
 * we · Σ_f Σ w_f |D_f x|², the quadratic penalty that stands for a sparse one: Σ_f c_f Σ |D_f x|^α,
 * α = 0.8, touches it where w_f = c_f · max(|D_f x|, ε)^(α−2), up to a factor. All grids are of one
 * size, of any number of dimensions.
 */
public final class DerivativePenalty {

  private static final double ALPHA = 0.8;

  /** ε: differences on the [0, 1] scale below it count as noise. */
  private static final float EPSILON = 0.01f;

  private final double strength;
  private final int[] size;
  private final List<Derivative> derivatives;
  private final float[][] weights;

  /** Starts with w = 1. */
  public DerivativePenalty(double strength, int... size) {
    this.strength = strength;
    this.size = size.clone();
    derivatives = Derivative.in(size.length);
    weights = new float[derivatives.size()][Size.px(size)];
    for (float[] each : weights) {
      Arrays.fill(each, (float) strength);
    }
  }

  /** Sets w to touch the sparse penalty at x. */
  public void reweight(float[] x) {
    for (int f = 0; f < weights.length; f++) {
      Derivative derivative = derivatives.get(f);
      float[] own = weights[f];
      derivative.apply(new Grid(x, size), own);
      for (int i = 0; i < own.length; i++) {
        double change = Math.max(Math.abs(own[i]), EPSILON);
        own[i] = (float) (strength * derivative.factor() * Math.pow(change, ALPHA - 2));
      }
    }
  }

  /** Adds we · Σ_f D_fᵀ(w_f · D_f x) to the result. */
  public void addNormal(float[] x, float[] result) {
    for (int f = 0; f < weights.length; f++) {
      derivatives.get(f).addNormal(new Grid(x, size), weights[f], result);
    }
  }

  /** we · the mean of w_f, for each derivative. */
  public double[] meanWeights() {
    return Arrays.stream(weights).mapToDouble(DerivativePenalty::mean).toArray();
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
