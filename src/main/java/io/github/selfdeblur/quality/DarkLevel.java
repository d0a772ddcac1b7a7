package io.github.selfdeblur.quality;

import io.github.selfdeblur.plane.Pixels;
import java.util.Arrays;

/** The grey value of no light, from an image that has dark places. */
public final class DarkLevel {

  /** Side of the squares whose means are compared, px. */
  private static final int SIDE = 5;

  /** The share of squares that are taken for dark. */
  private static final double SHARE = 0.02;

  private DarkLevel() {}

  /**
   * The median of the darkest places' means: too high where light falls everywhere. Of an image
   * smaller than such a place, the least value.
   */
  public static double of(Pixels image) {
    int columns = image.width() / SIDE;
    int rows = image.height() / SIDE;
    if (columns * rows == 0) {
      return image.minimum();
    }
    double[] means = new double[columns * rows];
    for (int i = 0; i < means.length; i++) {
      means[i] = image.crop(i % columns * SIDE, i / columns * SIDE, SIDE, SIDE).sum();
      means[i] /= SIDE * SIDE;
    }
    Arrays.sort(means);
    return means[(int) (SHARE * means.length) / 2];
  }
}
