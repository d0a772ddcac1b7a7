package io.github.selfdeblur.quality.align;

import io.github.selfdeblur.grid.DoublePlane;
import io.github.selfdeblur.grid.Grid;

/**
 * The summed squared difference between the inner part of a truth T and a result shifted
 * bilinearly, exact for every shift in steps of ¼ px at the cost of the shifts by whole px.
 *
 * <p>A shift by a fraction is a sum Σ wₖ Eₖ of four neighbouring shifts by whole px, hence |T − Σ
 * wₖ Eₖ|² = |T|² − 2 Σ wₖ ⟨T, Eₖ⟩ + Σ wₖ wₗ ⟨Eₖ, Eₗ⟩. All ⟨Eₖ, Eₗ⟩ are sums over rectangles. The
 * weights' sum is 1, so the mean of T is taken off both images first, which spares digits.
 */
final class SquaredDifferences {

  private final int maxShift;
  private final int border;
  private final DoublePlane estimate;
  private final DoublePlane truth;
  private final double truthEnergy;

  /** ⟨T, E⟩ for each shift by whole px, rows of 2 · maxShift + 1. */
  private final double[] crossProducts;

  /* ⟨E, E one to the right, one below, ...⟩ over any rectangle. */
  private final RectangleSums squares;
  private final RectangleSums rightward;
  private final RectangleSums downward;
  private final RectangleSums diagonal;
  private final RectangleSums antidiagonal;

  /** The border, px, is at least maxShift, and the images, of one size, exceed twice the border. */
  SquaredDifferences(Grid estimate, Grid truth, int maxShift, int border) {
    this.maxShift = maxShift;
    this.border = border;
    Grid inner =
        truth.crop(border, border, truth.width() - 2 * border, truth.height() - 2 * border);
    double mean = inner.sum() / inner.values().length;
    this.truth = DoublePlane.of(inner).minus(mean);
    this.estimate = DoublePlane.of(estimate).minus(mean);
    this.truthEnergy = new RectangleSums(this.truth, 0, 0).total();
    this.squares = new RectangleSums(this.estimate, 0, 0);
    this.rightward = new RectangleSums(this.estimate, 1, 0);
    this.downward = new RectangleSums(this.estimate, 0, 1);
    this.diagonal = new RectangleSums(this.estimate, 1, 1);
    this.antidiagonal = new RectangleSums(this.estimate, -1, 1);
    this.crossProducts = crossProducts();
  }

  /** The summed squares of both images about the truth's mean: the scale of rounding errors. */
  double energy() {
    return truthEnergy + squares.total();
  }

  /** For the shift by (xSteps, ySteps) quarters of a px, each at most maxShift px. */
  double at(int xSteps, int ySteps) {
    int x = Math.floorDiv(xSteps, ShiftAlignment.STEPS_PER_PX);
    int y = Math.floorDiv(ySteps, ShiftAlignment.STEPS_PER_PX);
    double fx = (double) xSteps / ShiftAlignment.STEPS_PER_PX - x;
    double fy = (double) ySteps / ShiftAlignment.STEPS_PER_PX - y;
    int right = fx > 0 ? x + 1 : x;
    int below = fy > 0 ? y + 1 : y;
    double a = (1 - fx) * (1 - fy);
    double b = fx * (1 - fy);
    double c = (1 - fx) * fy;
    double d = fx * fy;
    double cross =
        a * cross(x, y) + b * cross(right, y) + c * cross(x, below) + d * cross(right, below);
    double own =
        a * a * within(squares, x, y)
            + b * b * within(squares, right, y)
            + c * c * within(squares, x, below)
            + d * d * within(squares, right, below);
    double mixed =
        a * b * within(rightward, x, y)
            + c * d * within(rightward, x, below)
            + a * c * within(downward, x, y)
            + b * d * within(downward, right, y)
            + a * d * within(diagonal, x, y)
            + b * c * within(antidiagonal, right, y);
    return truthEnergy - 2 * cross + own + 2 * mixed;
  }

  private double cross(int x, int y) {
    return crossProducts[(y + maxShift) * (2 * maxShift + 1) + x + maxShift];
  }

  private double within(RectangleSums sums, int x, int y) {
    return sums.over(border + x, border + y, truth.width(), truth.height());
  }

  private double[] crossProducts() {
    int side = 2 * maxShift + 1;
    double[] products = new double[side * side];
    for (int i = 0; i < products.length; i++) {
      products[i] = crossProduct(border + i % side - maxShift, border + i / side - maxShift);
    }
    return products;
  }

  private double crossProduct(int left, int top) {
    double sum = 0;
    for (int row = 0; row < truth.height(); row++) {
      int here = row * truth.width();
      int there = (top + row) * estimate.width() + left;
      double rowSum = 0;
      for (int column = 0; column < truth.width(); column++) {
        rowSum += truth.values()[here + column] * estimate.values()[there + column];
      }
      sum += rowSum;
    }
    return sum;
  }
}
