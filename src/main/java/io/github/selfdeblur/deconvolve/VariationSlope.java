package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.grid.Size;
import java.util.Arrays;

/** The total variation Σ|∇x| of a grid; ∇ takes the differences to the next px along each axis. */
final class VariationSlope {

  /** Slopes below it, on the scale on which 1 is white, count as flat. */
  private static final double FLAT = 1e-3;

  private VariationSlope() {}

  /** div(∇x / |∇x|), the direction in which total variation falls; −2n to 2n in n dimensions. */
  static float[] curvature(float[] x, int[] size) {
    int axes = size.length;
    float[][] slopes = new float[axes][x.length];
    for (int axis = 0; axis < axes; axis++) {
      int step = Size.px(Arrays.copyOf(size, axis));
      for (int i = 0; i < x.length; i++) {
        boolean last = i / step % size[axis] == size[axis] - 1;
        slopes[axis][i] = last ? 0 : x[i + step] - x[i];
      }
    }
    for (int i = 0; i < x.length; i++) {
      double squares = FLAT * FLAT;
      for (float[] slope : slopes) {
        squares += (double) slope[i] * slope[i];
      }
      float length = (float) Math.sqrt(squares);
      for (float[] slope : slopes) {
        slope[i] /= length;
      }
    }
    float[] divergence = new float[x.length];
    for (int axis = 0; axis < axes; axis++) {
      int step = Size.px(Arrays.copyOf(size, axis));
      for (int i = 0; i < x.length; i++) {
        boolean first = i / step % size[axis] == 0;
        divergence[i] += slopes[axis][i] - (first ? 0 : slopes[axis][i - step]);
      }
    }
    return divergence;
  }
}
