package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.grid.Grid;
import java.util.SplittableRandom;

/**
 * By how well photons are predicted that the object was not found from. Every photon of a stack is
 * held out or not, by the toss of a coin: both halves are counts, independent of each other, so
 * that a PSF gains nothing by explaining noise.
 *
 * @param seen the half that an object is to be found from, 1 for white
 * @param held the other half, in the same unit
 * @param photons that 1 stands for in each
 */
record HeldOut(Grid seen, Grid held, double photons) {

  private static final double DARK = 1e-4;

  private static final int SEED = 1;

  /** Tosses at a time. */
  private static final int TOSSES = 64;

  /** Divides the photons of a window, 0 for no light. */
  static HeldOut of(Grid window, StackLight light) {
    SplittableRandom random = new SplittableRandom(SEED);
    Grid seen = Grid.zeros(window.size());
    Grid held = Grid.zeros(window.size());
    double photons = light.white() / light.gain() / 2;
    for (int i = 0; i < window.values().length; i++) {
      int count = (int) Math.max(0, Math.round(window.values()[i] / light.gain()));
      int half = heads(count, random);
      seen.values()[i] = (float) (half / photons);
      held.values()[i] = (float) ((count - half) / photons);
    }
    return new HeldOut(seen, held, photons);
  }

  private static int heads(int tosses, SplittableRandom random) {
    int heads = 0;
    int left = tosses;
    for (; left >= TOSSES; left -= TOSSES) {
      heads += Long.bitCount(random.nextLong());
    }
    return left == 0 ? heads : heads + Long.bitCount(random.nextLong() >>> (TOSSES - left));
  }

  /**
   * The negative logarithm of the held photons' likelihood, in nats but for a constant.
   *
   * @param explained what the object that was found makes of the window
   */
  double penalty(Grid explained) {
    double sum = 0;
    for (int i = 0; i < held.values().length; i++) {
      double expected = Math.max(DARK, explained.values()[i]);
      sum += expected - held.values()[i] * Math.log(expected);
    }
    return sum * photons;
  }
}
