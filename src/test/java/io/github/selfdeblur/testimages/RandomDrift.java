package io.github.selfdeblur.testimages;

import java.util.Random;

/**
 * A slowly changing random number of mean 0 and variance 1: the Ornstein-Uhlenbeck process, sampled
 * at equal steps.
 */
final class RandomDrift {

  private final Random random;
  private final double memory;
  private double value;

  /**
   * Starts in the stationary state.
   *
   * @param correlation steps after which the correlation has fallen to 1/e
   */
  RandomDrift(double correlation, Random random) {
    this.random = random;
    this.memory = StrictMath.exp(-1 / correlation);
    this.value = random.nextGaussian();
  }

  double next() {
    value = memory * value + Math.sqrt(1 - memory * memory) * random.nextGaussian();
    return value;
  }
}
