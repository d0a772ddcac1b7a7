package io.github.selfdeblur.quality.align;

import io.github.selfdeblur.grid.Grid;

/**
 * A result laid over the truth: estimate(row, column) is the result at (row + dy, column + dx),
 * both counted from the corner of the crop.
 *
 * @param dx px, a multiple of ¼; positive where the result lies to the right of the truth
 * @param dy px, a multiple of ¼; positive where the result lies below the truth
 * @param estimate the shifted result, without the border
 * @param truth the truth, without the border; of the same size
 */
public record Aligned(double dx, double dy, Grid estimate, Grid truth) {}
