package io.github.selfdeblur.quality;

import io.github.selfdeblur.plane.Pixels;

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
  public static boolean[] of(Pixels image, PoissonGaussian noise) {
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
  private static boolean standsOut(Pixels image, int i, double threshold) {
    int x = i % image.width();
    int y = i / image.width();
    float least = Float.POSITIVE_INFINITY;
    float largest = Float.NEGATIVE_INFINITY;
    for (int row = Math.max(0, y - 1); row <= Math.min(image.height() - 1, y + 1); row++) {
      for (int column = Math.max(0, x - 1);
          column <= Math.min(image.width() - 1, x + 1);
          column++) {
        if (row != y || column != x) {
          float value = image.values()[row * image.width() + column];
          least = Math.min(least, value);
          largest = Math.max(largest, value);
        }
      }
    }
    float value = image.values()[i];
    boolean different = value < least || value > largest;
    return different && (least - value > threshold || value - largest > threshold);
  }
}
