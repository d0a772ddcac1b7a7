package io.github.selfdeblur.trained;

import io.github.selfdeblur.grid.Grid;

/**
 * An image whose sides are multiples of a number: the last column is repeated to the right, the
 * last row below.
 */
final class PaddedImage {

  private PaddedImage() {}

  /**
   * The larger image.
   *
   * @param image (width, height, channels)
   */
  static Grid of(Grid image, int multiple) {
    int[] size = image.size();
    int width = roundedUp(size[0], multiple);
    int height = roundedUp(size[1], multiple);
    if (width == size[0] && height == size[1]) {
      return image;
    }
    Grid padded = Grid.zeros(width, height, size[2]);
    for (int row = 0; row < padded.rows(); row++) {
      int y = Math.min(row % height, size[1] - 1);
      int from = (row / height * size[1] + y) * size[0];
      for (int x = 0; x < width; x++) {
        padded.values()[row * width + x] = image.values()[from + Math.min(x, size[0] - 1)];
      }
    }
    return padded;
  }

  /** The least multiple that is not smaller. */
  static int roundedUp(int number, int multiple) {
    return (number + multiple - 1) / multiple * multiple;
  }
}
