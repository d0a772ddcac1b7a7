package io.github.selfdeblur.quality.align;

import io.github.selfdeblur.grid.DoublePlane;

/**
 * Sums over any rectangle of the products E(x, y) · E(x + dx, y + dy), from a summed-area table
 * (Crow 1984, doi:10.1145/800031.808600). Products that reach beyond the image are 0.
 */
public final class RectangleSums {

  private final int width;
  private final int height;

  /** (height + 1) × (width + 1): the sum over everything above and to the left. */
  private final double[] table;

  public RectangleSums(DoublePlane e, int dx, int dy) {
    this.width = e.width();
    this.height = e.height();
    this.table = new double[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      double row = 0;
      for (int x = 0; x < width; x++) {
        if (x + dx >= 0 && x + dx < width && y + dy < height) {
          row += e.values()[y * width + x] * e.values()[(y + dy) * width + x + dx];
        }
        table[index(x + 1, y + 1)] = table[index(x + 1, y)] + row;
      }
    }
  }

  double total() {
    return table[table.length - 1];
  }

  /** Over columns × rows px from (left, top). */
  public double over(int left, int top, int columns, int rows) {
    return table[index(left + columns, top + rows)]
        - table[index(left, top + rows)]
        - table[index(left + columns, top)]
        + table[index(left, top)];
  }

  private int index(int x, int y) {
    return y * (width + 1) + x;
  }
}
