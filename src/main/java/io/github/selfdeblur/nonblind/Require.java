package io.github.selfdeblur.nonblind;

import io.github.selfdeblur.grid.Grid;

/** Rules for arguments: the message states the rule, then what it got. */
final class Require {

  private Require() {}

  static void positive(double value, String what) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(what + " must be a number above 0, got " + value + ".");
    }
  }

  static void atLeast(int least, int value, String what) {
    if (value < least) {
      throw new IllegalArgumentException(
          what + " must be at least " + least + ", got " + value + ".");
    }
  }

  static void plane(Grid image, String method) {
    if (image.dimensions() != 2) {
      throw new IllegalArgumentException(
          method + " is for planes, got " + image.dimensions() + " dimensions.");
    }
  }
}
