package io.github.selfdeblur.quality;

import io.github.selfdeblur.plane.Pixels;

/**
 * The up to eight px around one, in its plane.
 *
 * @param least of their values
 * @param largest of their values
 */
record Neighbours(float least, float largest) {

  /**
   * @param planes one below the other
   * @param height of each plane, px
   * @param i the px
   */
  static Neighbours of(Pixels planes, int height, int i) {
    int x = i % planes.width();
    int y = i / planes.width();
    int top = y / height * height;
    float least = Float.POSITIVE_INFINITY;
    float largest = Float.NEGATIVE_INFINITY;
    for (int row = Math.max(top, y - 1); row <= Math.min(top + height - 1, y + 1); row++) {
      int right = Math.min(planes.width() - 1, x + 1);
      for (int column = Math.max(0, x - 1); column <= right; column++) {
        if (row != y || column != x) {
          float value = planes.values()[row * planes.width() + column];
          least = Math.min(least, value);
          largest = Math.max(largest, value);
        }
      }
    }
    return new Neighbours(least, largest);
  }
}
