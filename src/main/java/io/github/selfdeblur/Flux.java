package io.github.selfdeblur;

import io.github.selfdeblur.plane.Pixels;

/** The sum of an image, which a PSF of sum 1 keeps. */
final class Flux {

  /** The sum of a result may differ by this share from the image's before it is put right. */
  private static final double TOLERANCE = 0.01;

  private Flux() {}

  /** What the sharp image is to be multiplied by; 1 where its sum is right within 1 %. */
  static double factor(Pixels sharp, Pixels blurry) {
    double ratio = sharp.sum() / blurry.sum();
    return Math.abs(ratio - 1) <= TOLERANCE ? 1 : 1 / ratio;
  }
}
