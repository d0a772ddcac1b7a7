package io.github.selfdeblur.deconvolve.leastsquares;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.grid.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * we · Σ_f Σ w_f |D_f x|², the quadratic penalty that stands for a sparse one: Σ_f c_f Σ |D_f x|^α,
 * α = 0.8, touches it where w_f = c_f · max(|D_f x|, ε)^(α−2), up to a factor. All grids are of one
 * size, of any number of dimensions.
 */
public final class DerivativePenalty {

  /** α. */
  public static final double ALPHA = 0.8;

  /** ε: differences on the [0, 1] scale below it count as noise. */
  public static final float EPSILON = 0.01f;

  /** c_f of first and of second derivatives. */
  public static final double FIRST = 0.1;

  public static final double SECOND = 0.025;

  /** Slabs worked on together; a slab is all that has one coordinate along the last axis. */
  private static final int SLABS = 32;

  /** Slabs at the end of those whose derivatives reach into the next ones. */
  private static final int REACHING = 2;

  private final double strength;
  private final Workers workers;
  private final int[] size;
  private final List<Derivative> derivatives;
  private final float[][] weights;

  /** Starts with w = 1. */
  public DerivativePenalty(double strength, Workers workers, int... size) {
    this.strength = strength;
    this.workers = workers;
    this.size = size.clone();
    derivatives = Derivative.in(size.length);
    weights = new float[derivatives.size()][Size.px(size)];
    for (float[] each : weights) {
      Arrays.fill(each, (float) strength);
    }
  }

  /** Sets w to touch the sparse penalty at x. */
  public void reweight(float[] x) {
    Grid grid = new Grid(x, size);
    workers.split(
        grid.rows(),
        1,
        (from, to) -> {
          for (int f = 0; f < weights.length; f++) {
            Derivative derivative = derivatives.get(f);
            derivative.apply(grid, from, to, weights[f]);
            weigh(weights[f], from * size[0], to * size[0], strength * derivative.factor());
          }
        });
  }

  private static void weigh(float[] derivative, int from, int to, double factor) {
    for (int i = from; i < to; i++) {
      double change = Math.max(Math.abs(derivative[i]), EPSILON);
      derivative[i] = (float) (factor * Math.pow(change, ALPHA - 2));
    }
  }

  /** Adds we · Σ_f D_fᵀ(w_f · D_f x) to the result. */
  public void addNormal(float[] x, float[] result) {
    int slabs = size[size.length - 1];
    int parts = (slabs + SLABS - 1) / SLABS;
    each(parts, part -> addNormal(x, result, part * SLABS, (part + 1) * SLABS - REACHING));
    each(parts, part -> addNormal(x, result, (part + 1) * SLABS - REACHING, (part + 1) * SLABS));
  }

  /** Of the derivatives that begin in some slabs, as far as those are there. */
  private void addNormal(float[] x, float[] result, int from, int to) {
    Grid grid = new Grid(x, size);
    int slabs = size[size.length - 1];
    int rows = grid.rows() / slabs;
    int first = Math.min(from, slabs) * rows;
    int last = Math.min(to, slabs) * rows;
    for (int f = 0; f < weights.length; f++) {
      derivatives.get(f).addNormal(grid, first, last, weights[f], result);
    }
  }

  private void each(int parts, IntConsumer work) {
    workers.split(
        parts,
        1,
        (from, to) -> {
          for (int part = from; part < to; part++) {
            work.accept(part);
          }
        });
  }

  /** we · the mean of w_f, for each derivative. */
  public double[] meanWeights() {
    return Arrays.stream(weights).mapToDouble(this::mean).toArray();
  }

  private double mean(float[] values) {
    int grain = values.length / size[size.length - 1];
    return workers.sum(values.length, grain, (from, to) -> sum(values, from, to)) / values.length;
  }

  private static double sum(float[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }
}
