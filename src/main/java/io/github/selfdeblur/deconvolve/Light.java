package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.convolution.ValidConvolution;
import java.util.Arrays;

/**
 * What methods that multiply have in common: light is never negative, and not all of it was seen.
 */
final class Light {

  /** What stands for no light, on the scale on which 1 is white. */
  static final float DARK = 1e-6f;

  /** Where less than this share of a px's light fell on the image, nothing is known of it. */
  static final float LEAST_SEEN = 0.01f;

  private Light() {}

  /** Of the root mean square of the negative values, what is noise and no dead px. */
  private static final double MOST_SIGMAS = 4;

  /**
   * What is to be added to values so that noise around 0 is not cut off; 0 where none is negative.
   */
  static float background(float[] values) {
    double squares = 0;
    double least = 0;
    int negative = 0;
    for (float value : values) {
      if (value < 0) {
        squares += (double) value * value;
        least = Math.min(least, value);
        negative++;
      }
    }
    return negative == 0
        ? 0
        : (float) Math.min(-least, MOST_SIGMAS * Math.sqrt(squares / negative));
  }

  /** Values that are nowhere below {@code least}. */
  static float[] above(float least, float[] values) {
    float[] above = new float[values.length];
    for (int i = 0; i < above.length; i++) {
      above[i] = Math.max(least, values[i]);
    }
    return above;
  }

  /**
   * Scales light to begin with, where it came of values on both sides of 0, to their mean: what was
   * cut off at 0 is not light.
   */
  static void keepSum(float[] x, float[] values) {
    double negative = 0;
    double positive = 0;
    for (float value : values) {
      negative += Math.min(0, value);
      positive += Math.max(0, value);
    }
    if (negative < 0 && positive + negative > 0) {
      float factor = (float) ((positive + negative) / positive);
      for (int i = 0; i < x.length; i++) {
        x[i] = Math.max(DARK, factor * x[i]);
      }
    }
  }

  static void atLeastDark(float[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.max(DARK, x[i]);
    }
  }

  /** Kᵀ1: the share of each latent px's light that fell on the image. */
  static float[] seen(ValidConvolution convolution, int observed, int latent) {
    float[] ones = new float[observed];
    Arrays.fill(ones, 1);
    float[] seen = new float[latent];
    convolution.adjoint(ones, seen);
    return seen;
  }
}
