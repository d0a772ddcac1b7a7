package io.github.selfdeblur.grid;

/**
 * Sizes whose Fourier transform is fast: even products of 2, 3 and 5. Others can take ten times as
 * long. Even, so that a row's spectrum has a Nyquist frequency to end with.
 */
public final class FastSize {

  private FastSize() {}

  /** The least fast size ≥ {@code size}, which is at least 1. */
  public static int atLeast(int size) {
    return Size.px(atLeast((long) size));
  }

  /** The same of any size. */
  public static long atLeast(long size) {
    long fast = size + size % 2;
    while (!isProductOf235(fast)) {
      fast += 2;
    }
    return fast;
  }

  private static boolean isProductOf235(long size) {
    long rest = size;
    for (int factor : new int[] {2, 3, 5}) {
      while (rest % factor == 0) {
        rest /= factor;
      }
    }
    return rest == 1;
  }
}
