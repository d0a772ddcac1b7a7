package io.github.selfdeblur.psf.likelihood;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_2D;

/** Power spectra averaged over overlapping windows. P. Welch 1967, doi:10.1109/TAU.1967.1161901. */
public final class WindowedPower {

  private final Grid plane;
  private final double[] window;
  private final int side;

  private WindowedPower(Grid plane, double[] window) {
    this.plane = plane;
    this.window = window;
    side = window.length;
  }

  /**
   * The power of all frequencies of a window, row after row; white noise of variance v has power v.
   *
   * @param plane no smaller than a window
   * @param window along an axis; windows lie a quarter of their side apart
   */
  public static double[] of(Grid plane, double[] window) {
    return new WindowedPower(plane, window).mean();
  }

  private double[] mean() {
    DoubleFFT_2D fourier = new DoubleFFT_2D(side, side);
    double[] sum = new double[side * side];
    int windows = 0;
    int step = Math.max(1, side / 4);
    for (int top = 0; top + side <= plane.height(); top += step) {
      for (int left = 0; left + side <= plane.width(); left += step) {
        double[] grid = windowed(left, top);
        fourier.realForwardFull(grid);
        for (int i = 0; i < sum.length; i++) {
          sum[i] += grid[2 * i] * grid[2 * i] + grid[2 * i + 1] * grid[2 * i + 1];
        }
        windows++;
      }
    }
    double squares = Arrays.stream(window).map(w -> w * w).sum();
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= windows * squares * squares;
    }
    return sum;
  }

  /** A window's deviations from its weighted mean, with room for the spectrum. */
  private double[] windowed(int left, int top) {
    double[] grid = new double[2 * side * side];
    double weights = 0;
    double weighted = 0;
    for (int i = 0; i < side * side; i++) {
      double weight = window[i % side] * window[i / side];
      grid[i] = plane.values()[(top + i / side) * plane.width() + left + i % side];
      weights += weight;
      weighted += weight * grid[i];
    }
    double mean = weighted / weights;
    for (int i = 0; i < side * side; i++) {
      grid[i] = window[i % side] * window[i / side] * (grid[i] - mean);
    }
    return grid;
  }
}
