package io.github.selfdeblur.large;

import io.github.selfdeblur.grid.FiniteValues;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.grid.Tiles;
import io.github.selfdeblur.large.plan.TileBlock;
import io.github.selfdeblur.large.region.ImageShape;
import io.github.selfdeblur.large.region.RegionReader;
import java.io.IOException;

/**
 * The px of a block that tell of the whole of it: all of them, or of a large block bands of rows
 * that are spread evenly over its planes.
 *
 * @param px of the bands: a stack of as many planes as there are bands
 * @param places the slice in the block and the first row of each band
 */
record Sample(Grid px, int[]... places) {

  /** More px than these are not looked at. */
  static final int MOST_PX = 1 << 26;

  private static final int BAND = 64;

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException with one sentence where a px is no finite number
   */
  static Sample of(RegionReader reader, TileBlock block, int mostPx) throws IOException {
    ImageShape shape = reader.shape();
    double all = Size.count(shape.width(), shape.height(), block.slices());
    int rows = all <= mostPx ? shape.height() : Math.min(BAND, shape.height());
    int inPlane = shape.height() / rows;
    long bands = (long) inPlane * block.slices();
    int count = (int) Math.max(1, Math.min(bands, mostPx / ((long) shape.width() * rows)));
    int[][] places = new int[count][];
    Grid px = Grid.zeros(shape.width(), rows, count);
    for (int i = 0; i < count; i++) {
      long band = count == bands ? i : bands * (2L * i + 1) / (2L * count);
      int slice = (int) (band / inPlane);
      int top = (int) (band % inPlane) * rows;
      places[i] = new int[] {slice, top};
      int[] start = {0, top, block.slice() + slice};
      px.paste(
          reader.read(block.channel(), block.frame(), start, shape.width(), rows, 1),
          new int[] {0, 0, i});
    }
    FiniteValues.require(px.values(), "of " + block + " ");
    return new Sample(px, places);
  }

  /** The same px with other values. */
  Sample with(Grid values) {
    return new Sample(values, places);
  }

  /** Whether all are alike. */
  boolean constant() {
    for (float value : px.values()) {
      if (value != px.values()[0]) {
        return false;
      }
    }
    return true;
  }

  /** The tile whose px have the largest mean. */
  int brightest(Tiles tiles) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int tile = 0; tile < tiles.count(); tile++) {
      double mean = mean(tiles.start(tile), tiles.side());
      if (mean > most) {
        most = mean;
        best = tile;
      }
    }
    return best;
  }

  /** Of the px that lie in a tile; least of all where none do. */
  private double mean(int[] start, int... side) {
    double sum = 0;
    long count = 0;
    for (int i = 0; i < places.length; i++) {
      boolean inside =
          start.length < 3 || places[i][0] >= start[2] && places[i][0] < start[2] + side[2];
      int from = Math.max(start[1], places[i][1]);
      int to = Math.min(start[1] + side[1], places[i][1] + px.height());
      for (int row = from; inside && row < to; row++) {
        int at = (i * px.height() + row - places[i][1]) * px.width() + start[0];
        for (int x = 0; x < side[0]; x++) {
          sum += px.values()[at + x];
        }
        count += side[0];
      }
    }
    return count == 0 ? Double.NEGATIVE_INFINITY : sum / count;
  }
}
