package io.github.selfdeblur.quality.align;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.SizeRules;

/**
 * Undoes the arbitrary position of a blind result. Of all shifts in steps of ¼ px, bilinear, takes
 * the one of the least summed squared difference from the truth, which is the usual evaluation on
 * the images of Levin, Weiss, Durand, Freeman 2009, doi:10.1109/CVPR.2009.5206815.
 */
public final class ShiftAlignment {

  /** What that evaluation leaves out on each side, px. */
  public static final int DEFAULT_BORDER_PX = 15;

  static final int STEPS_PER_PX = 4;

  /** Sums of squares this close, relative to the images' own, are equal but for rounding. */
  private static final double ROUNDING = 1e-12;

  private ShiftAlignment() {}

  /** {@link #align(Pixels, Grid, int, int)} with the default border. */
  public static Aligned align(Grid estimate, Grid truth, int maxShift) {
    return align(estimate, truth, maxShift, DEFAULT_BORDER_PX);
  }

  /**
   * Tries every shift of at most maxShift along x and along y. Of equally good shifts, the
   * shortest.
   *
   * @param estimate height × width grey values
   * @param truth of the same size and unit
   * @param maxShift px, at least 0
   * @param border px left out on each side of the truth, at least maxShift: so that every shift is
   *     judged by the same pixels
   * @return planes of (height − 2 · border) × (width − 2 · border)
   */
  public static Aligned align(Grid estimate, Grid truth, int maxShift, int border) {
    SizeRules.same("Result", estimate, "truth", truth);
    if (maxShift < 0) {
      throw new IllegalArgumentException("maxShift must be at least 0 px, got " + maxShift + ".");
    }
    if (border < maxShift) {
      throw new IllegalArgumentException(
          "The border must be at least maxShift, got a border of "
              + border
              + " px and a maxShift of "
              + maxShift
              + " px.");
    }
    SizeRules.atLeast(2 * border + 1, truth, "Images for a border of " + border + " px");
    SquaredDifferences differences = new SquaredDifferences(estimate, truth, maxShift, border);
    int[] steps = best(differences, maxShift * STEPS_PER_PX);
    double dx = (double) steps[0] / STEPS_PER_PX;
    double dy = (double) steps[1] / STEPS_PER_PX;
    int width = truth.width() - 2 * border;
    int height = truth.height() - 2 * border;
    return new Aligned(
        dx,
        dy,
        sampled(estimate, border + dx, border + dy, width, height),
        truth.crop(border, border, width, height));
  }

  /** {x, y} in steps. */
  private static int[] best(SquaredDifferences differences, int maxSteps) {
    double least = Double.POSITIVE_INFINITY;
    for (int y = -maxSteps; y <= maxSteps; y++) {
      for (int x = -maxSteps; x <= maxSteps; x++) {
        least = Math.min(least, differences.at(x, y));
      }
    }
    double bound = least + ROUNDING * differences.energy();
    int[] best = {0, 0};
    long bestLength = Long.MAX_VALUE;
    for (int y = -maxSteps; y <= maxSteps; y++) {
      for (int x = -maxSteps; x <= maxSteps; x++) {
        long length = (long) x * x + (long) y * y;
        if (length < bestLength && differences.at(x, y) <= bound) {
          bestLength = length;
          best = new int[] {x, y};
        }
      }
    }
    return best;
  }

  /** Bilinear; the rectangle's first pixel is at (left, top), and all of it inside the image. */
  private static Grid sampled(Grid image, double left, double top, int width, int height) {
    float[] sampled = new float[width * height];
    int x0 = (int) left;
    int y0 = (int) top;
    double fx = left - x0;
    double fy = top - y0;
    int right = fx > 0 ? 1 : 0;
    int below = fy > 0 ? image.width() : 0;
    float[] from = image.values();
    for (int i = 0; i < sampled.length; i++) {
      int at = (y0 + i / width) * image.width() + x0 + i % width;
      double upper = (1 - fx) * from[at] + fx * from[at + right];
      double lower = (1 - fx) * from[at + below] + fx * from[at + below + right];
      sampled[i] = (float) ((1 - fy) * upper + fy * lower);
    }
    return new Grid(sampled, width, height);
  }
}
