package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;

/**
 * The steps that grey values come in, whatever type holds them.
 *
 * @param step the distance between two neighbouring values; 0 where there are no steps
 * @param least the least value in steps, which need be no whole number
 * @param most the largest value in steps
 */
public record GreySteps(double step, double least, double most) {

  private static final GreySteps NONE = new GreySteps(0, 0, 0);

  /** Images of more different values, as of floats, count as continuous. */
  private static final int MOST_STEPS = 1 << 16;

  /** So many px tell. */
  private static final int SAMPLE = 1 << 18;

  /** A value may be off its step by this share of it, from rounding to floats. */
  private static final double TOLERANCE = 0.02;

  private static final int EIGHT_BIT = 255;

  /** Fewer steps, as of a mask, are what the image shows, and no rounding of it. */
  private static final int LEAST_ROUNDED = 8;

  /** Those of an image. */
  public static GreySteps of(Grid image) {
    double least = image.minimum();
    double most = image.maximum();
    double[] above = aboveLeast(image, least);
    double gap = Double.POSITIVE_INFINITY;
    for (int i = 1; i < above.length; i++) {
      double next = above[i] - above[i - 1];
      gap = next > 0 ? Math.min(gap, next) : gap;
    }
    double count = Math.rint((most - least) / gap);
    if (!(count >= 1 && count <= MOST_STEPS)) {
      return NONE;
    }
    // The least gap errs by the rounding of large values; the whole range tells the step better.
    double step = (most - least) / count;
    for (double value : above) {
      if (isBetween(value / step)) {
        return NONE;
      }
    }
    return new GreySteps(step, least / step, most / step);
  }

  private static double[] aboveLeast(Grid image, double least) {
    float[] values = image.values();
    int apart = (values.length - 1) / SAMPLE + 1;
    double[] above = new double[(values.length - 1) / apart + 1];
    Arrays.setAll(above, i -> values[i * apart] - least);
    Arrays.sort(above);
    return above;
  }

  private static boolean isBetween(double steps) {
    return Math.abs(steps - Math.rint(steps)) > TOLERANCE;
  }

  /** σ of the noise that rounding to these steps is; 0 where there are none, or very few. */
  double roundingSigma() {
    return most - least < LEAST_ROUNDED ? 0 : step / Math.sqrt(12);
  }

  /** Whether the values are 8 bits that are made use of: whole steps, the largest 128 to 255. */
  public boolean areEightBit() {
    return step > 0
        && least >= 0
        && !isBetween(least)
        && Math.rint(most) > EIGHT_BIT / 2
        && Math.rint(most) <= EIGHT_BIT;
  }

  /** The grey value of 255 steps. */
  public double eightBitWhite() {
    return EIGHT_BIT * step;
  }
}
