package io.github.selfdeblur.plane;

import java.util.function.UnaryOperator;

/**
 * Overlapping tiles of one size that cover a plane. Where two overlap, the one fades into the other
 * as a raised cosine over the middle half of the overlap; the outer quarters, which are next to a
 * tile's border, count for nothing.
 */
public final class Tiles {

  private final Line columns;
  private final Line rows;

  private Tiles(Line columns, Line rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * @param width of the plane, px
   * @param height of the plane, px
   * @param side of a tile, px, where the plane is not smaller
   * @param overlapX at least so many px are shared with the next tile on the right
   * @param overlapY the same, below
   * @throws IllegalArgumentException where a tile is not at least twice the overlap
   */
  public static Tiles of(int width, int height, int side, int overlapX, int overlapY) {
    return new Tiles(Line.of(width, side, overlapX), Line.of(height, side, overlapY));
  }

  /** How many there are. */
  public int count() {
    return columns.starts.length * rows.starts.length;
  }

  /** The plane with every tile replaced by what {@code work} makes of it, of its size. */
  public Pixels blend(Pixels plane, UnaryOperator<Pixels> work) {
    float[] blended = new float[plane.values().length];
    for (int row = 0; row < rows.starts.length; row++) {
      for (int column = 0; column < columns.starts.length; column++) {
        int left = columns.starts[column];
        int top = rows.starts[row];
        Pixels done = work.apply(plane.crop(left, top, columns.side, rows.side));
        float[] across = columns.weights(column);
        float[] down = rows.weights(row);
        for (int y = 0; y < rows.side; y++) {
          int to = (top + y) * plane.width() + left;
          for (int x = 0; x < columns.side; x++) {
            blended[to + x] += down[y] * across[x] * done.values()[y * columns.side + x];
          }
        }
      }
    }
    return new Pixels(blended, plane.width(), plane.height());
  }

  /** The tiles along one axis. */
  private record Line(int side, int... starts) {

    static Line of(int length, int wanted, int overlap) {
      if (wanted >= length) {
        return new Line(length, 0);
      }
      if (wanted < 2 * overlap) {
        throw new IllegalArgumentException(
            "Tiles must have a side of at least " + 2 * overlap + " px, got " + wanted + " px.");
      }
      int count = (length - overlap - 1) / (wanted - overlap) + 1;
      int[] starts = new int[count];
      for (int i = 0; i < count; i++) {
        starts[i] = (int) ((long) i * (length - wanted) / (count - 1));
      }
      return new Line(wanted, starts);
    }

    /** How much each px of a tile counts for; those of all tiles add up to 1. */
    float[] weights(int tile) {
      float[] weights = new float[side];
      for (int i = 0; i < side; i++) {
        int position = starts[tile] + i;
        weights[i] = (float) (rise(tile, position) * (1 - rise(tile + 1, position)));
      }
      return weights;
    }

    /** From 0 to 1 where a tile takes over from the one before it. */
    private double rise(int tile, int position) {
      if (tile == 0 || tile == starts.length) {
        return tile == 0 ? 1 : 0;
      }
      double overlap = starts[tile - 1] + side - starts[tile];
      double along = (position - starts[tile] + 0.5 - overlap / 4) / (overlap / 2);
      return 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, Math.min(1, along)));
    }
  }
}
