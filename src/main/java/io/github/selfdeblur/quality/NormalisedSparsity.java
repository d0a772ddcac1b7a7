package io.github.selfdeblur.quality;

import io.github.selfdeblur.grid.Grid;

/**
 * How sparse the edges of an image are, whatever its contrast. Unlike the sum of differences, which
 * blurring lowers, this is least for the sharp image. Krishnan, Tay, Fergus 2011,
 * doi:10.1109/CVPR.2011.5995521, equation 1.
 */
public final class NormalisedSparsity {

  private NormalisedSparsity() {}

  /**
   * Mean absolute value over root mean square of all horizontal and vertical differences: 0 to 1,
   * the sparser the smaller; NaN for a constant image.
   */
  public static double of(Grid image) {
    double absolute = 0;
    double squares = 0;
    int count = 0;
    int width = image.width();
    float[] values = image.values();
    for (int i = 0; i < values.length; i++) {
      if (i % width + 1 < width) {
        double across = values[i + 1] - values[i];
        absolute += Math.abs(across);
        squares += across * across;
        count++;
      }
      if (i + width < values.length) {
        double down = values[i + width] - values[i];
        absolute += Math.abs(down);
        squares += down * down;
        count++;
      }
    }
    return absolute / count / Math.sqrt(squares / count);
  }
}
