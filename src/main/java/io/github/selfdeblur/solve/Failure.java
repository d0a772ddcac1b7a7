package io.github.selfdeblur.solve;

import io.github.selfdeblur.plane.Pixels;

/** How a fit can end in a trivial solution. */
final class Failure {

  /** A kernel with this share of its sum in one pixel leaves the image as blurred as it was. */
  private static final double DELTA_SHARE = 0.7;

  /** A kernel whose largest value is at most this many times its mean has learned nothing. */
  private static final double FLAT_RATIO = 1.5;

  /** σ of a latent image on the [0, 1] scale, relative to that of the blurry one. */
  private static final double LEAST_CONTRAST = 0.1;

  private Failure() {}

  /** Whether k is a delta or flat, or x is constant. */
  static boolean is(Pixels x, Pixels k, Pixels y) {
    double peak = k.maximum() / k.sum();
    boolean single = k.values().length == 1;
    boolean delta = peak > DELTA_SHARE && !single;
    boolean flat = peak * k.values().length <= FLAT_RATIO && !single;
    return delta || flat || deviation(x) < LEAST_CONTRAST * deviation(y);
  }

  private static double deviation(Pixels plane) {
    double mean = plane.sum() / plane.values().length;
    double squares = 0;
    for (float value : plane.values()) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / plane.values().length);
  }
}
