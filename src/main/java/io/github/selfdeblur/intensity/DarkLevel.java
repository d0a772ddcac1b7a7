package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;

/** The grey value of no light, from an image that has dark places. */
public final class DarkLevel {

  /** Side of the squares whose means are compared, px; of smaller images, theirs. */
  private static final int SIDE = 5;

  /** The share of squares that are taken for dark. */
  private static final double SHARE = 0.02;

  /** The share of squares that an even background fills, at least. */
  private static final double BACKGROUND = 0.1;

  /** Standard errors of a square's mean by which those of one background differ, at most. */
  private static final double ALIKE = 5;

  private DarkLevel() {}

  /** The median of the darkest places' means: too high where light falls everywhere. */
  public static double of(Grid image) {
    double[] means = means(image);
    return means[(int) (SHARE * means.length) / 2];
  }

  /**
   * Whether the darkest parts are an even background, as where nothing but the camera's offset is.
   *
   * @param sigma the noise's standard deviation there
   */
  static boolean isEven(Grid image, double sigma) {
    double[] means = means(image);
    double most = means[(int) (SHARE * means.length) / 2] + ALIKE * sigma / SIDE;
    long dark = Arrays.stream(means).filter(mean -> mean <= most).count();
    return dark >= BACKGROUND * means.length;
  }

  /** Of squares, the darkest first. */
  private static double[] means(Grid image) {
    Grid planes = image.asRows();
    int side = Math.min(SIDE, Math.min(planes.width(), planes.height()));
    int columns = planes.width() / side;
    double[] means = new double[columns * (planes.height() / side)];
    for (int i = 0; i < means.length; i++) {
      means[i] = sum(planes, i % columns * side, i / columns * side, side) / (side * side);
    }
    Arrays.sort(means);
    return means;
  }

  private static double sum(Grid plane, int left, int top, int side) {
    double sum = 0;
    for (int y = top; y < top + side; y++) {
      for (int x = left; x < left + side; x++) {
        sum += plane.values()[y * plane.width() + x];
      }
    }
    return sum;
  }
}
