package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;

/** The grey value of no light, from an image that has dark places. */
public final class DarkLevel {

  /** Side of the squares whose means are compared, px; of smaller images, theirs. */
  private static final int SIDE = 5;

  /** The share of squares that are taken for dark. */
  private static final double SHARE = 0.02;

  private DarkLevel() {}

  /** The median of the darkest places' means: too high where light falls everywhere. */
  public static double of(Grid image) {
    Grid planes = image.asRows();
    int side = Math.min(SIDE, Math.min(planes.width(), planes.height()));
    int columns = planes.width() / side;
    int rows = planes.height() / side;
    double[] means = new double[columns * rows];
    for (int i = 0; i < means.length; i++) {
      means[i] = planes.crop(i % columns * side, i / columns * side, side, side).sum();
      means[i] /= side * side;
    }
    Arrays.sort(means);
    return means[(int) (SHARE * means.length) / 2];
  }
}
