package io.github.selfdeblur.grid;

/** Rules for the sizes of grids: the message states the rule, then what it got. */
public final class SizeRules {

  private SizeRules() {}

  /**
   * Two planes of one size.
   *
   * @param one what the first plane is, in words, with a capital
   * @param other what the second plane is, in words
   */
  public static void same(String one, Grid a, String other, Grid b) {
    if (a.width() != b.width() || a.height() != b.height()) {
      throw new IllegalArgumentException(
          one
              + " and "
              + other
              + " must be of the same size, got "
              + Size.text(a.size())
              + " and "
              + Size.text(b.size())
              + " px.");
    }
  }

  /** Both sides of at least the given number of px. */
  public static void atLeast(int side, Grid plane, String what) {
    if (Math.min(plane.width(), plane.height()) < side) {
      throw new IllegalArgumentException(
          what
              + " must be at least "
              + Size.text(side, side)
              + " px, got "
              + Size.text(plane.size())
              + " px.");
    }
  }

  /** A plane. */
  public static void plane(Grid image, String method) {
    if (image.dimensions() != 2) {
      throw new IllegalArgumentException(
          method + " is for planes, got " + image.dimensions() + " dimensions.");
    }
  }
}
