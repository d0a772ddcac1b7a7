package io.github.selfdeblur.large;

import io.github.selfdeblur.grid.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts of one size that lie evenly spread over a block, at Kronecker's sequence for the
 * generalised golden ratio.
 */
final class SpreadParts {

  /** px along each axis of volumes, and of planes. */
  private static final int OF_VOLUMES = 128;

  private static final int OF_PLANES = 512;

  /** A part is at least so many times as long as the PSF. */
  private static final int OF_PSF = 4;

  /** For two and three axes, the real root of x^(d + 1) = x + 1. */
  private static final double[] RATIO = {1.32471795724474602596, 1.22074408460575947536};

  private SpreadParts() {}

  /** Of a part along each axis, px. */
  static int[] side(int[] block, int... psf) {
    int[] side = new int[block.length];
    int usual = block.length > 2 ? OF_VOLUMES : OF_PLANES;
    for (int axis = 0; axis < side.length; axis++) {
      side[axis] = Math.min(block[axis], Math.max(usual, OF_PSF * psf[axis]));
    }
    return side;
  }

  /**
   * Where they begin along each axis, px.
   *
   * @param most so many, or as few as fill the block
   */
  static List<int[]> starts(int[] block, int[] psf, int most) {
    int[] side = side(block, psf);
    double ratio = RATIO[Math.max(0, block.length - 2)];
    int count = (int) Math.max(1, Math.min(most, Size.count(block) / Size.count(side)));
    List<int[]> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] start = new int[block.length];
      for (int axis = 0; axis < start.length; axis++) {
        double along = 0.5 + i / Math.pow(ratio, axis + 1);
        start[axis] = (int) ((along - Math.floor(along)) * (block[axis] - side[axis] + 1));
      }
      starts.add(start);
    }
    return starts;
  }
}
