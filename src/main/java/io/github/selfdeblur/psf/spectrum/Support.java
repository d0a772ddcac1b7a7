package io.github.selfdeblur.psf.spectrum;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Width and height, in px, of what holds a PSF. */
record Support(int width, int height) {

  /** A PSF within less is no blur. */
  private static final int LEAST_SIDE = 7;

  private static final double STEP = 0.85;
  private static final double LEAST_SHARE = 0.44;

  /** This one and smaller ones, of odd sides, down to less than half of it. */
  Stream<Support> smaller() {
    return DoubleStream.iterate(STEP, share -> share > LEAST_SHARE, share -> share * STEP)
        .mapToObj(share -> of(width * share, height * share));
  }

  /** Those next to it, none larger than {@code largest}. */
  Stream<Support> neighbours(Support largest) {
    return Stream.of(of(width - 2, height - 2), largest.of(width + 2, height + 2));
  }

  /** Odd sides near the given ones, none larger than this support's. */
  private Support of(double otherWidth, double otherHeight) {
    return new Support(odd(otherWidth, width), odd(otherHeight, height));
  }

  private static int odd(double side, int largest) {
    return Math.min(largest, Math.max(LEAST_SIDE, (int) Math.round(side)) | 1);
  }
}
