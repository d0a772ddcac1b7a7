package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;

/**
 * The up to eight px around one, in its plane.
 *
 * @param least of their values
 * @param largest of their values
 */
record Neighbours(float least, float largest) {

  /**
   * @param image a plane or a stack
   * @param i the px
   */
  static Neighbours of(Grid image, int i) {
    int height = image.height();
    int x = i % image.width();
    int y = i / image.width();
    int top = y / height * height;
    float least = Float.POSITIVE_INFINITY;
    float largest = Float.NEGATIVE_INFINITY;
    for (int row = Math.max(top, y - 1); row <= Math.min(top + height - 1, y + 1); row++) {
      int right = Math.min(image.width() - 1, x + 1);
      for (int column = Math.max(0, x - 1); column <= right; column++) {
        if (row != y || column != x) {
          float value = image.values()[row * image.width() + column];
          least = Math.min(least, value);
          largest = Math.max(largest, value);
        }
      }
    }
    return new Neighbours(least, largest);
  }
}
