package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.grid.Grid;
import java.util.function.Supplier;

/** Is shown a stack while it is deconvolved, tile after tile. */
@FunctionalInterface
public interface TileWatch {

  /** Looks at nothing. */
  TileWatch NONE = (start, tile) -> {};

  /**
   * Called after every iteration.
   *
   * @param start the tile's first voxel in the stack
   * @param tile so far, 0 for no light; must be asked for, if at all, before this returns
   */
  void iterated(int[] start, Supplier<Grid> tile);
}
