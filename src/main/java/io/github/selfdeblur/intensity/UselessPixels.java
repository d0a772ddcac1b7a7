package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;

/** Pixels that tell nothing of the light: saturated ones, dead ones and hot ones. */
public final class UselessPixels {

  /** So many pixels of the very same largest value are no chance but a limit. */
  private static final int LEAST_SATURATED = 4;

  /** Standard deviations of noise by which a dead or hot pixel stands out from all around it. */
  private static final double OUTSTANDING = 8;

  private UselessPixels() {}

  /**
   * Whether each pixel is useless, row after row.
   *
   * @param image of which no optics make a single pixel stand out
   * @param noise of the image
   */
  public static boolean[] of(Grid image, PoissonGaussian noise) {
    float[] values = image.values();
    float largest = (float) image.maximum();
    int atLargest = 0;
    for (float value : values) {
      atLargest += value == largest ? 1 : 0;
    }
    boolean[] useless = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      boolean saturated = values[i] == largest && atLargest >= LEAST_SATURATED;
      useless[i] = saturated || standsOut(image, i, OUTSTANDING * noise.sigmaAt(values[i]));
    }
    return useless;
  }

  /** Whether a pixel is that much darker or brighter than all its neighbours. */
  private static boolean standsOut(Grid image, int i, double threshold) {
    Neighbours beside = Neighbours.of(image, i);
    float least = beside.least();
    float largest = beside.largest();
    float value = image.values()[i];
    boolean different = value < least || value > largest;
    return different && (least - value > threshold || value - largest > threshold);
  }
}
