package io.github.selfdeblur.simulate;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.special.Gamma;

/**
 * Random numbers of photons, in a time that does not grow with their mean: below 10 by multiplying
 * uniform ones (Knuth, The Art of Computer Programming, vol. 2, section 3.4.1), above by
 * transformed rejection (Hörmann 1993, doi:10.1016/0167-6687(93)90997-4, algorithm PTRS). The
 * library's sampler adds up as many logarithms as there are photons.
 */
final class PoissonNumbers {

  private static final double SMALL_MEAN = 10;

  private PoissonNumbers() {}

  /** How many come where {@code mean} ≥ 0 are expected. */
  static double sample(double mean, RandomGenerator random) {
    return mean < SMALL_MEAN ? byProducts(mean, random) : byRejection(mean, random);
  }

  private static double byProducts(double mean, RandomGenerator random) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  private static double byRejection(double mean, RandomGenerator random) {
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    double sure = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = random.nextDouble() - 0.5;
      double v = random.nextDouble();
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= sure) {
        return k;
      }
      boolean possible = k >= 0 && (us >= 0.013 || v <= us);
      if (possible
          && Math.log(v) + Math.log(inverseAlpha) - Math.log(a / (us * us) + b)
              <= -mean + k * Math.log(mean) - Gamma.logGamma(k + 1)) {
        return k;
      }
    }
  }
}
