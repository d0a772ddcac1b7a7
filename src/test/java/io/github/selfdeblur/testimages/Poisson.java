package io.github.selfdeblur.testimages;

import java.util.Random;

/**
 * Poisson random numbers by multiplying uniform ones: D. E. Knuth, The Art of Computer Programming,
 * vol. 2, 3rd ed., section 3.4.1. A large mean is split, since a sum of independent Poisson numbers
 * is one too; the result is exact at a cost that grows with the mean.
 */
final class Poisson {

  /** Largest mean taken at once; {@code exp(-LARGEST)} is far from underflow. */
  private static final double LARGEST = 500;

  private Poisson() {}

  /** A random number of events where {@code mean} are expected. */
  static long sample(double mean, Random random) {
    if (!(mean >= 0)) {
      throw new IllegalArgumentException("a mean of " + mean + " is not possible");
    }
    long events = 0;
    double rest = mean;
    while (rest > LARGEST) {
      events += small(LARGEST, random);
      rest -= LARGEST;
    }
    return events + small(rest, random);
  }

  private static long small(double mean, Random random) {
    double limit = StrictMath.exp(-mean);
    long events = 0;
    for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
      events++;
    }
    return events;
  }
}
