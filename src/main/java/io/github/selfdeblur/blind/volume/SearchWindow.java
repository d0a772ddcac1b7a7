package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.grid.Grid;

/**
 * Where in a stack the PSF shows best: the part with the most structure of 4 to 16 px. A search in
 * it does not grow with the stack.
 *
 * @param start its first px: x, y, plane
 * @param size px along each axis
 */
record SearchWindow(int[] start, int[] size) {

  /** Px that are told apart along a side of a block. */
  private static final int BLOCK = 8;

  private static final int MOST_PLANES = 48;

  /**
   * @param side px along x and y at most
   */
  static SearchWindow of(Grid stack, int side) {
    int[] size = most(side, stack.size());
    double[][] planes = new double[stack.size()[2]][];
    for (int z = 0; z < planes.length; z++) {
      planes[z] = energy(stack, z);
    }
    int columns = stack.width() / BLOCK;
    int rows = stack.height() / BLOCK;
    int wide = Math.max(1, Math.min(columns, size[0] / BLOCK));
    int high = Math.max(1, Math.min(rows, size[1] / BLOCK));
    double best = -1;
    int[] start = new int[3];
    for (int z = 0; z + size[2] <= planes.length; z++) {
      double[] sum = new double[columns * rows];
      for (int plane = z; plane < z + size[2]; plane++) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += planes[plane][i];
        }
      }
      for (int row = 0; row + high <= rows; row++) {
        for (int column = 0; column + wide <= columns; column++) {
          double here = 0;
          for (int i = 0; i < wide * high; i++) {
            here += sum[(row + i / wide) * columns + column + i % wide];
          }
          if (here > best) {
            best = here;
            start = new int[] {column * BLOCK, row * BLOCK, z};
          }
        }
      }
    }
    for (int axis = 0; axis < 3; axis++) {
      start[axis] = Math.min(start[axis], stack.size()[axis] - size[axis]);
    }
    return new SearchWindow(start, size);
  }

  /** px along each axis of such a part. */
  static int[] most(int side, int... stack) {
    return new int[] {
      Math.min(side, stack[0]), Math.min(side, stack[1]), Math.min(MOST_PLANES, stack[2])
    };
  }

  /** The variance of the means of 2 × 2 px, block by block. */
  private static double[] energy(Grid stack, int z) {
    int columns = stack.width() / BLOCK;
    int rows = stack.height() / BLOCK;
    double[] energy = new double[columns * rows];
    int half = BLOCK / 2;
    for (int b = 0; b < energy.length; b++) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < half * half; i++) {
        int x = b % columns * BLOCK + i % half * 2;
        int y = b / columns * BLOCK + i / half * 2;
        int at = (z * stack.height() + y) * stack.width() + x;
        float[] values = stack.values();
        double mean =
            (values[at]
                    + values[at + 1]
                    + values[at + stack.width()]
                    + values[at + stack.width() + 1])
                / 4.0;
        sum += mean;
        squares += mean * mean;
      }
      energy[b] = squares - sum * sum / (half * half);
    }
    return energy;
  }

  /** This part of the stack. */
  Grid of(Grid stack) {
    return stack.crop(start, size);
  }

  /** All that lies in the same planes. */
  Grid slab(Grid stack) {
    int[] from = {0, 0, start[2]};
    return stack.crop(from, new int[] {stack.width(), stack.height(), size[2]});
  }
}
