package io.github.selfdeblur.grid;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How many px there are on a grid, and how many there may be. */
public final class Size {

  /** What a Java array holds. */
  public static final int MOST_PX = Integer.MAX_VALUE - 8;

  private Size() {}

  /**
   * The number of px.
   *
   * @param sides px along each axis
   * @throws IllegalArgumentException with one sentence where there are more than an array holds
   */
  public static int px(int... sides) {
    return px(longs(sides));
  }

  /** The same of sides that may be of any length. */
  public static int px(long... sides) {
    double count = count(sides);
    if (count > MOST_PX) {
      throw new IllegalArgumentException(
          "An image or stack must have at most 2147483639 px, which is what Java holds in one"
              + " piece, got "
              + text(sides)
              + ": take a part of it.");
    }
    return (int) count;
  }

  /** The number of px, however many. */
  public static double count(long... sides) {
    return Arrays.stream(sides).asDoubleStream().reduce(1, (a, b) -> a * b);
  }

  /** The same of a grid's size. */
  public static double count(int... sides) {
    return count(longs(sides));
  }

  /** Such as "640×480". */
  public static String text(long... sides) {
    return Arrays.stream(sides).mapToObj(String::valueOf).collect(Collectors.joining("×"));
  }

  /** The same of a grid's size. */
  public static String text(int... sides) {
    return text(longs(sides));
  }

  private static long[] longs(int[] sides) {
    return Arrays.stream(sides).asLongStream().toArray();
  }
}
