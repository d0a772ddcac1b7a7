package io.github.selfdeblur.large;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Tiles;
import io.github.selfdeblur.large.plan.TileBlock;
import io.github.selfdeblur.large.plan.TilePlan;
import java.io.IOException;

/** A plane of a block, of the tiles that are on disk; no more than one of their planes is read. */
record PlaneBlend(TilePlan plan, TileBlock block) {

  /**
   * The sharp light.
   *
   * @param slice from 0 in the block
   */
  Grid plane(int slice) throws IOException {
    Tiles tiles = plan.tiles();
    Grid blended = Grid.zeros(plan.shape().width(), plan.shape().height());
    boolean volumes = plan.volumes();
    for (int tile = 0; tile < tiles.count(); tile++) {
      int[] start = tiles.start(tile);
      int deep = volumes ? slice - start[2] : 0;
      if (deep >= 0 && (!volumes || deep < tiles.side()[2])) {
        add(blended, tiles, tile, deep, volumes ? tiles.weights(tile, 2)[deep] : 1);
      }
    }
    return blended;
  }

  private void add(Grid blended, Tiles tiles, int tile, int deep, float weight) throws IOException {
    if (weight == 0) {
      return;
    }
    int[] start = tiles.start(tile);
    int width = tiles.side()[0];
    int height = tiles.side()[1];
    float[] across = tiles.weights(tile, 0);
    float[] down = tiles.weights(tile, 1);
    int px = width * height;
    float[] values = new TileFile(plan.tileFile(block, tile)).values((long) deep * px, px);
    for (int y = 0; y < height; y++) {
      int to = (start[1] + y) * blended.width() + start[0];
      float ofRow = down[y] * weight;
      for (int x = 0; x < width; x++) {
        blended.values()[to + x] += ofRow * across[x] * values[y * width + x];
      }
    }
  }
}
