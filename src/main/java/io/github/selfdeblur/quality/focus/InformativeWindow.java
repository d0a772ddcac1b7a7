package io.github.selfdeblur.quality.focus;

import io.github.selfdeblur.grid.DoublePlane;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.intensity.NoiseLevel;
import io.github.selfdeblur.quality.align.RectangleSums;
import java.util.Arrays;

/**
 * The part of a plane that tells most of its PSF: where gradients that stand out of the noise add
 * up to most, and next to nothing is saturated. Amplitudes add up, not energies, so that much
 * structure counts for more than one bright spot.
 *
 * @param left px from the plane's left border
 * @param top px from its upper border
 */
public record InformativeWindow(int left, int top) {

  /** Windows begin at multiples of this, px. */
  private static final int CELL_PX = 8;

  /** A squared gradient stands out from this many times its mean for noise alone. */
  private static final double OUTSTANDING = 3;

  /** A window with this share of saturated px counts for nothing. */
  private static final double MOST_SATURATED = 0.01;

  /**
   * @param saturatedFrom grey values from here on are saturated
   * @param width of the window, at most the plane's, px
   * @param height of the window, at most the plane's, px
   */
  public static InformativeWindow of(Grid plane, double saturatedFrom, int width, int height) {
    int columns = (plane.width() - 1) / CELL_PX + 1;
    int rows = (plane.height() - 1) / CELL_PX + 1;
    double[] gradients = new double[columns * rows];
    double[] saturated = new double[columns * rows];
    double least = OUTSTANDING * Brenner.ofNoise(NoiseLevel.of(plane));
    for (int y = 0; y < plane.height(); y++) {
      for (int x = 0; x < plane.width(); x++) {
        int cell = y / CELL_PX * columns + x / CELL_PX;
        saturated[cell] += plane.values()[y * plane.width() + x] >= saturatedFrom ? 1 : 0;
        if (x + Brenner.STEP < plane.width() && y + Brenner.STEP < plane.height()) {
          double square = Brenner.square(plane, x, y);
          gradients[cell] += square > least ? Math.sqrt(square) : 0;
        }
      }
    }
    double[] roots = Arrays.stream(gradients).map(Math::sqrt).toArray();
    return best(sums(roots, columns, rows), sums(saturated, columns, rows), plane, width, height);
  }

  /** Rectangle sums are made for squares. */
  private static RectangleSums sums(double[] cells, int columns, int rows) {
    double[] roots = Arrays.stream(cells).map(Math::sqrt).toArray();
    return new RectangleSums(new DoublePlane(roots, columns, rows), 0, 0);
  }

  private static InformativeWindow best(
      RectangleSums gradients, RectangleSums saturated, Grid plane, int width, int height) {
    int columns = Math.max(1, width / CELL_PX);
    int rows = Math.max(1, height / CELL_PX);
    InformativeWindow best = new InformativeWindow(0, 0);
    double most = -1;
    for (int y = 0; y * CELL_PX + height <= plane.height(); y++) {
      for (int x = 0; x * CELL_PX + width <= plane.width(); x++) {
        double share = saturated.over(x, y, columns, rows) / ((double) width * height);
        double worth =
            gradients.over(x, y, columns, rows) * Math.max(0, 1 - share / MOST_SATURATED);
        if (worth > most) {
          most = worth;
          best = new InformativeWindow(x * CELL_PX, y * CELL_PX);
        }
      }
    }
    return best;
  }
}
