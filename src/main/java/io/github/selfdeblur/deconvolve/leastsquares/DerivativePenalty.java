package io.github.selfdeblur.deconvolve.leastsquares;

import java.util.Arrays;

/**
 * we · Σ_f Σ w_f |D_f x|², the quadratic penalty that stands for a sparse one: Σ_f c_f Σ |D_f x|^α,
 * α = 0.8, touches it where w_f = c_f · max(|D_f x|, ε)^(α−2), up to a factor. All planes are
 * row-major and of one size.
 */
public final class DerivativePenalty {

  private static final double ALPHA = 0.8;

  /** ε: differences on the [0, 1] scale below it count as noise. */
  private static final float EPSILON = 0.01f;

  private final double strength;
  private final int width;
  private final float[][] weights;

  /** Starts with w = 1. */
  public DerivativePenalty(double strength, int height, int width) {
    this.strength = strength;
    this.width = width;
    weights = new float[Derivative.ALL.size()][height * width];
    for (float[] plane : weights) {
      Arrays.fill(plane, (float) strength);
    }
  }

  /** Sets w to touch the sparse penalty at x. */
  public void reweight(float[] x) {
    for (int f = 0; f < weights.length; f++) {
      Derivative derivative = Derivative.ALL.get(f);
      float[] plane = weights[f];
      derivative.apply(x, plane, width);
      for (int i = 0; i < plane.length; i++) {
        double size = Math.max(Math.abs(plane[i]), EPSILON);
        plane[i] = (float) (strength * derivative.factor() * Math.pow(size, ALPHA - 2));
      }
    }
  }

  /** Adds we · Σ_f D_fᵀ(w_f · D_f x) to the result. */
  public void addNormal(float[] x, float[] result) {
    for (int f = 0; f < weights.length; f++) {
      Derivative.ALL.get(f).addNormal(x, weights[f], result, width);
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
