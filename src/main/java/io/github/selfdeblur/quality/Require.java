package io.github.selfdeblur.quality;

import io.github.selfdeblur.grid.Grid;

/** Rules for arguments: the message states the rule, then what it got. */
final class Require {

  private Require() {}

  /**
   * @param one what the first plane is, in words, with a capital
   * @param other what the second plane is, in words
   */
  static void sameSize(String one, Grid a, String other, Grid b) {
    if (a.width() != b.width() || a.height() != b.height()) {
      throw new IllegalArgumentException(
          one
              + " and "
              + other
              + " must be of the same size, got "
              + size(a)
              + " and "
              + size(b)
              + " px.");
    }
  }

  static void positive(double value, String what) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(what + " must be a number above 0, got " + value + ".");
    }
  }

  /** Both sides of at least the given number of px. */
  static void atLeast(int side, Grid plane, String what) {
    if (Math.min(plane.width(), plane.height()) < side) {
      throw new IllegalArgumentException(
          what + " must be at least " + side + "×" + side + " px, got " + size(plane) + " px.");
    }
  }

  private static String size(Grid plane) {
    return plane.width() + "×" + plane.height();
  }
}
