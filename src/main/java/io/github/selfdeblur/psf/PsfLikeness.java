package io.github.selfdeblur.psf;

import io.github.selfdeblur.grid.Grid;

/** How alike two PSFs are where they stand. */
public final class PsfLikeness {

  private PsfLikeness() {}

  /**
   * Their normalised correlation, 1 for the same.
   *
   * @param a of odd sides, its origin in the middle
   * @param b likewise, of any size
   */
  public static double of(Grid a, Grid b) {
    int width = Math.max(a.width(), b.width());
    int height = Math.max(a.height(), b.height());
    float[] first = a.enlarged(width, height).values();
    float[] second = b.enlarged(width, height).values();
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < first.length; i++) {
      product += (double) first[i] * second[i];
      squaresA += (double) first[i] * first[i];
      squaresB += (double) second[i] * second[i];
    }
    return product / Math.sqrt(squaresA * squaresB);
  }
}
