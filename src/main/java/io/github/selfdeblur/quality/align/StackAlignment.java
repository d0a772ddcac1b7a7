package io.github.selfdeblur.quality.align;

import io.github.selfdeblur.grid.AxisFilter;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.SizeRules;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Undoes the arbitrary position, brightness and offset of a blind result of any number of
 * dimensions: least squares over a shift by parts of a px, a factor and an offset, from smoothed
 * grids to the grids themselves. Lucas, Kanade 1981; between px by Lanczos' kernel of four lobes.
 *
 * @param shift px along each axis by which the result lies further than the truth
 * @param estimate the shifted result in the truth's grey values, without the border
 * @param truth without the border; of the same size
 */
public record StackAlignment(double[] shift, Grid estimate, Grid truth) {

  private static final int LOBES = 4;
  private static final double[] SMOOTHINGS = {3, 1.5, 0.8, 0};
  private static final int ROUNDS = 8;
  private static final double NEAR_ENOUGH = 0.002;
  private static final double LONGEST_STEP = 1.5;

  /**
   * @param estimate grey values
   * @param truth of the same size
   * @param border px left out at each end of each axis
   * @param most px of shift along each axis
   */
  public static StackAlignment of(Grid estimate, Grid truth, int[] border, int[] most) {
    SizeRules.same("Result", estimate, "truth", truth);
    double[] shift = new double[border.length];
    for (double sigma : SMOOTHINGS) {
      Grid from = smoothed(estimate, sigma);
      Grid to = inside(smoothed(truth, sigma), border);
      for (int round = 0; round < ROUNDS; round++) {
        double[] step = step(from, to, border, shift);
        double length = 0;
        for (int axis = 0; axis < shift.length; axis++) {
          double limited = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step[axis]));
          shift[axis] = Math.max(-most[axis], Math.min(most[axis], shift[axis] + limited));
          length = Math.max(length, Math.abs(limited));
        }
        if (length < NEAR_ENOUGH) {
          break;
        }
      }
    }
    Grid to = inside(truth, border);
    return new StackAlignment(shift, fitted(inside(shifted(estimate, shift), border), to), to);
  }

  /** The result with the factor and the offset that fit best. */
  private static Grid fitted(Grid estimate, Grid truth) {
    double[] fit = fit(truth, new float[][] {estimate.values()});
    return estimate.scaled(fit[0], fit[1]);
  }

  /** Px along each axis. */
  private static double[] step(Grid from, Grid to, int[] border, double[] shift) {
    Grid moved = shifted(from, shift);
    float[][] columns = new float[shift.length + 1][];
    for (int axis = 0; axis < shift.length; axis++) {
      Grid slope = AxisFilter.centred(moved.size()[axis], -0.5, 0, 0.5).along(axis, moved, 1);
      columns[axis] = inside(slope, border).values();
    }
    columns[shift.length] = inside(moved, border).values();
    double[] fit = fit(to, columns);
    double[] step = new double[shift.length];
    Arrays.setAll(step, axis -> fit[axis] / fit[shift.length]);
    return step;
  }

  /** The factors of the columns, and a constant, whose sum is nearest to the truth. */
  private static double[] fit(Grid truth, float[][] columns) {
    int count = columns.length + 1;
    double[][] normal = new double[count][count];
    double[] right = new double[count];
    double[] row = new double[count];
    for (int i = 0; i < truth.values().length; i++) {
      for (int p = 0; p < columns.length; p++) {
        row[p] = columns[p][i];
      }
      row[count - 1] = 1;
      for (int p = 0; p < count; p++) {
        right[p] += row[p] * truth.values()[i];
        for (int q = 0; q <= p; q++) {
          normal[p][q] += row[p] * row[q];
          normal[q][p] = normal[p][q];
        }
      }
    }
    DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(normal)).getSolver();
    if (!solver.isNonSingular()) {
      double[] constant = new double[count];
      constant[count - 2] = 1;
      return constant;
    }
    return solver.solve(new ArrayRealVector(right)).toArray();
  }

  /** A Gaussian's smoothing along all axes. */
  public static Grid smoothed(Grid grid, double sigma) {
    if (sigma == 0) {
      return grid;
    }
    int reach = (int) Math.ceil(4 * sigma);
    double[] taps = new double[2 * reach + 1];
    Arrays.setAll(taps, i -> Math.exp(-(i - reach) * (i - reach) / (2 * sigma * sigma)));
    Grid smooth = grid;
    for (int axis = 0; axis < grid.dimensions(); axis++) {
      int side = grid.size()[axis];
      smooth = clamped(side, 0, -reach, taps).along(axis, smooth, 1);
    }
    return smooth;
  }

  /** The grid moved back by so many px along each axis. */
  public static Grid shifted(Grid grid, double[] shift) {
    Grid moved = grid;
    for (int axis = 0; axis < shift.length; axis++) {
      int whole = (int) Math.floor(shift[axis]);
      double part = shift[axis] - whole;
      double[] taps = new double[2 * LOBES];
      Arrays.setAll(taps, i -> lanczos(i - LOBES + 1 - part));
      moved = clamped(grid.size()[axis], whole, 1 - LOBES, taps).along(axis, moved, 1);
    }
    return moved;
  }

  private static double lanczos(double x) {
    if (Math.abs(x) < 1e-9) {
      return 1;
    }
    double angle = Math.PI * x;
    return Math.abs(x) >= LOBES
        ? 0
        : LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
  }

  /** Taps of sum 1; beyond the borders the outermost px go on. */
  private static AxisFilter clamped(int side, int whole, int from, double[] taps) {
    double sum = Arrays.stream(taps).sum();
    int[] first = new int[side];
    double[][] weights = new double[side][];
    for (int i = 0; i < side; i++) {
      int left = i + whole + from;
      int low = Math.max(0, Math.min(side - 1, left));
      int high = Math.max(0, Math.min(side - 1, left + taps.length - 1));
      first[i] = low;
      weights[i] = new double[high - low + 1];
      for (int t = 0; t < taps.length; t++) {
        weights[i][Math.max(low, Math.min(high, left + t)) - low] += taps[t] / sum;
      }
    }
    return new AxisFilter(first, weights);
  }

  private static Grid inside(Grid grid, int[] border) {
    int[] size = grid.size().clone();
    Arrays.setAll(size, axis -> size[axis] - 2 * border[axis]);
    return grid.crop(border, size);
  }
}
