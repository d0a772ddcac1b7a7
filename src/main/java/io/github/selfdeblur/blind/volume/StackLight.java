package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;

/**
 * How bright a stack is, and how noisy.
 *
 * @param white grey value of the brightest voxels above no light: the 99.9th percentile
 * @param gain grey values a photon
 */
public record StackLight(double white, double gain) {

  private static final double BRIGHT = 0.999;
  private static final int MOST_VALUES = 1 << 20;

  /** Of total variation: λ over the relative noise, and between which it stays. */
  private static final double VARIATION = 0.1;

  private static final double LEAST_VARIATION = 0.0015;
  private static final double MOST_VARIATION = 0.012;

  /**
   * @param stack 0 for no light
   * @param noise power of the white noise
   * @throws IllegalArgumentException with one sentence where there is no light
   */
  static StackLight of(Grid stack, double noise) {
    int step = Math.max(1, stack.values().length / MOST_VALUES);
    float[] some = new float[stack.values().length / step];
    for (int i = 0; i < some.length; i++) {
      some[i] = stack.values()[i * step];
    }
    Arrays.sort(some);
    double white = some[(int) (BRIGHT * (some.length - 1))];
    double mean = stack.sum() / stack.values().length;
    if (!(mean > 0 && white > 0)) {
      throw new IllegalArgumentException(
          "A stack must have light above the camera's offset, got a mean of "
              + (float) mean
              + " above it.");
    }
    return new StackLight(white, noise / mean);
  }

  /** The relative noise of a bright voxel. */
  public double relativeNoise() {
    return Math.sqrt(gain / white);
  }

  /** λ of total variation for such a noise. */
  public double variation() {
    double asNoise = VARIATION * relativeNoise();
    return Math.max(LEAST_VARIATION, Math.min(MOST_VARIATION, asNoise));
  }
}
