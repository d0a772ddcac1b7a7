package io.github.selfdeblur.psf.spectrum;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.likelihood.WindowedPower;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jtransforms.fft.DoubleFFT_2D;

/**
 * The power spectrum of a plane, averaged over overlapping windows. P. Welch 1967,
 * doi:10.1109/TAU.1967.1161901.
 */
final class Periodogram {

  /** Side of a window where the plane is large enough. */
  private static final int USUAL_SIDE = 128;

  /** Beyond it, in cycles/px, a microscope leaves nothing but noise. */
  private static final double NOISE_ONLY = 0.4;

  /** In cycles per window: below, the window's own spectrum blurs what there is. */
  private static final double LOWEST = 2.2;

  private static final double HIGHEST = 0.45;

  private final int side;
  private final DoubleFFT_2D fourier;
  private final int[] used;
  private final double[] power;
  private final double noise;

  /**
   * @param plane of 16 × 16 px at least
   * @param psfSide px; a window holds it, if the plane does
   */
  Periodogram(Grid plane, int psfSide) {
    int room = Math.min(plane.width(), plane.height()) / 2 * 2;
    side = Math.min(room, Math.max(USUAL_SIDE, 2 * psfSide));
    fourier = new DoubleFFT_2D(side, side);
    double[] mean = WindowedPower.of(plane, hann());
    noise = noise(mean);
    used = used();
    power = Arrays.stream(used).mapToDouble(i -> mean[i]).toArray();
  }

  /** How many frequencies count: one of each pair ±f, neither the lowest nor the highest. */
  int count() {
    return used.length;
  }

  /** |f| in cycles/px. */
  double frequency(int index) {
    return Math.hypot(across(used[index]), down(used[index]));
  }

  /** The direction of f in radians. */
  double angle(int index) {
    return Math.atan2(down(used[index]), across(used[index]));
  }

  /** The plane's power at a frequency; white noise of variance v has power v. */
  double power(int index) {
    return power[index];
  }

  /** The noise's power. */
  double noise() {
    return noise;
  }

  /** |Fourier transform|² of a PSF, width · height values, at the frequencies that count. */
  double[] transfer(double[] psf, int width, int height) {
    double[] grid = new double[2 * side * side];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        // Larger PSFs than windows fold over: the spectrum's samples stay exact.
        grid[y % side * side + x % side] += psf[y * width + x];
      }
    }
    fourier.realForwardFull(grid);
    return Arrays.stream(used).mapToDouble(i -> squared(grid, i)).toArray();
  }

  private static double squared(double[] spectrum, int i) {
    return spectrum[2 * i] * spectrum[2 * i] + spectrum[2 * i + 1] * spectrum[2 * i + 1];
  }

  private double across(int i) {
    return cycles(i % side);
  }

  private double down(int i) {
    return cycles(i / side);
  }

  private double cycles(int index) {
    return (double) (index < (side + 1) / 2 ? index : index - side) / side;
  }

  private int[] used() {
    return IntStream.range(0, side * side)
        .filter(i -> down(i) > 0 || down(i) == 0 && across(i) > 0)
        .filter(i -> Math.hypot(across(i), down(i)) > LOWEST / side)
        .filter(i -> Math.hypot(across(i), down(i)) < HIGHEST)
        .toArray();
  }

  private double noise(double[] mean) {
    double[] high =
        IntStream.range(0, side * side)
            .filter(i -> Math.hypot(across(i), down(i)) > NOISE_ONLY)
            .mapToDouble(i -> mean[i])
            .sorted()
            .toArray();
    return high[high.length / 2];
  }

  private double[] hann() {
    double[] window = new double[side];
    for (int i = 0; i < side; i++) {
      window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 1) / (side + 1));
    }
    return window;
  }
}
