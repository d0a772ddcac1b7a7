package io.github.selfdeblur.cli.benchmark.speed;

import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/**
 * Something that takes time.
 *
 * @param name its row
 * @param size px along each axis of the transform that it is compared with
 * @param repeatable whether it takes as long when it is done again
 * @param seconds does it, and tells how long it took
 */
record Timed(String name, int[] size, boolean repeatable, DoubleSupplier seconds) {

  /** Something that can be timed as a whole, again and again. */
  static Timed whole(String name, int[] size, Runnable work) {
    return new Timed(name, size, true, () -> seconds(work));
  }

  /** How long a piece of work takes. */
  static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) * 1e-9;
  }

  /** The middle one; of an even number the upper of the two. */
  static double median(DoubleStream times) {
    double[] sorted = times.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** The least time of some. */
  double best(int times) {
    double best = seconds.getAsDouble();
    for (int i = 1; repeatable && i < times; i++) {
      best = Math.min(best, seconds.getAsDouble());
    }
    return best;
  }
}
