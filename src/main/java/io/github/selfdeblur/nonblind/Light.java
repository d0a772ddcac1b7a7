package io.github.selfdeblur.nonblind;

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
