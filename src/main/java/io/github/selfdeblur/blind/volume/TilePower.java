package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jtransforms.fft.FloatFFT_3D;

/**
 * The power spectrum of a stack, averaged over overlapping tiles under a Hann window. P. Welch
 * 1967, doi:10.1109/TAU.1967.1161901. Of opposite frequencies one is kept: those across from 0 to
 * side / 2, row after row, plane after plane.
 */
final class TilePower {

  /** Side of a tile, px, where the stack is large enough. */
  private static final int USUAL_SIDE = 64;

  /** Tiles along an axis at most. */
  private static final int MOST_TILES = 9;

  /** Bins up to which the window's own spectrum blurs what there is. */
  private static final double LOWEST = 1.5;

  /** Cycles/px beyond which there is nearly nothing but noise through a pinhole. */
  private static final double NOISE_ONLY = 0.42;

  private static final double HIGHEST = 0.49;

  private final int side;
  private final int planes;
  private final int columns;
  private final double[] power;
  private final int[] used;
  private final double noise;

  /**
   * @param stack 16 × 16 px and 8 planes at least; its planes are all of a tile, but for one where
   *     they are odd
   */
  TilePower(Grid stack, Optics optics) {
    side = Math.min(USUAL_SIDE, Math.min(stack.width(), stack.height()) / 2 * 2);
    planes = stack.size()[2] / 2 * 2;
    columns = side / 2 + 1;
    power = mean(stack);
    double radius = optics.pupilRadius();
    boolean pinhole = optics.modality().hasPinhole();
    double shorter = optics.excitationUm().orElse(optics.wavelengthUm());
    double reach = 2 * radius * (pinhole ? 1 + optics.wavelengthUm() / shorter : 1);
    double cutOff = Math.min(HIGHEST, reach);
    used =
        IntStream.range(0, power.length)
            .filter(i -> column(i) > 0 || row(i) > 0 && row(i) < side / 2)
            .filter(i -> column(i) < side / 2)
            .filter(i -> lateral(i) > LOWEST / side && lateral(i) < cutOff)
            .toArray();
    double from = pinhole ? NOISE_ONLY : Math.min(NOISE_ONLY, cutOff + 2.0 / side);
    double[] beyond =
        IntStream.range(0, power.length)
            .filter(i -> lateral(i) > from)
            .mapToDouble(i -> power[i])
            .sorted()
            .toArray();
    noise = pinhole ? beyond[beyond.length / 2] : Arrays.stream(beyond).average().orElseThrow();
  }

  private double[] mean(Grid stack) {
    double[] window = new double[side * side * planes];
    double squares = 0;
    double weights = 0;
    for (int i = 0; i < window.length; i++) {
      window[i] =
          hann(i % side, side) * hann(i / side % side, side) * hann(i / side / side, planes);
      squares += window[i] * window[i];
      weights += window[i];
    }
    FloatFFT_3D fourier = new FloatFFT_3D(planes, side, side);
    double[] sum = new double[columns * side * planes];
    int tiles = 0;
    for (int top : starts(stack.height())) {
      for (int left : starts(stack.width())) {
        Grid tile = stack.crop(new int[] {left, top, 0}, new int[] {side, side, planes});
        float[] spectrum = new float[2 * window.length];
        double weighted = 0;
        for (int i = 0; i < window.length; i++) {
          weighted += window[i] * tile.values()[i];
        }
        for (int i = 0; i < window.length; i++) {
          spectrum[i] = (float) (window[i] * (tile.values()[i] - weighted / weights));
        }
        fourier.realForwardFull(spectrum);
        for (int i = 0; i < sum.length; i++) {
          int at = 2 * (i / columns * side + column(i));
          sum[i] += spectrum[at] * spectrum[at] + spectrum[at + 1] * spectrum[at + 1];
        }
        tiles++;
      }
    }
    double norm = tiles * squares;
    return Arrays.stream(sum).map(value -> value / norm).toArray();
  }

  /** Half overlapping, or further apart where that would be too many. */
  private int[] starts(int length) {
    int room = length - side;
    int count = Math.max(1, Math.min(MOST_TILES, room / (side / 2) + 1));
    return IntStream.range(0, count).map(i -> count == 1 ? 0 : room * i / (count - 1)).toArray();
  }

  private static double hann(int position, int side) {
    return 0.5 - 0.5 * Math.cos(2 * Math.PI * position / side);
  }

  int side() {
    return side;
  }

  int planes() {
    return planes;
  }

  /** White noise of variance v has power v. */
  double[] power() {
    return power;
  }

  /** Indices of the frequencies that the optics pass, one of each pair ±f. */
  int[] used() {
    return used;
  }

  /** The noise's power, of frequencies that the optics do not pass. */
  double noise() {
    return noise;
  }

  private int column(int i) {
    return i % columns;
  }

  private int row(int i) {
    return i / columns % side;
  }

  /** Cycles/px along x, along y, and cycles a plane along z. */
  double[] cycles(int i) {
    return new double[] {
      (double) column(i) / side, cycles(row(i), side), cycles(i / columns / side, planes)
    };
  }

  private static double cycles(int index, int side) {
    return (double) (index < (side + 1) / 2 ? index : index - side) / side;
  }

  private double lateral(int i) {
    return Math.hypot((double) column(i) / side, cycles(row(i), side));
  }

  /**
   * What the window makes of a power spectrum: the mean of neighbours with the weights of its own
   * power, [1 4 1]/6 along all axes.
   */
  double[] smoothed(double[] values) {
    int plane = columns * side;
    double[] across = new double[values.length];
    for (int row = 0; row < side * planes; row++) {
      int at = row * columns;
      int opposite = opposite(row) * columns;
      for (int x = 1; x < columns - 1; x++) {
        across[at + x] = (values[at + x - 1] + 4 * values[at + x] + values[at + x + 1]) / 6;
      }
      across[at] = (values[opposite + 1] + 4 * values[at] + values[at + 1]) / 6;
      int last = columns - 1;
      across[at + last] =
          (values[at + last - 1] + 4 * values[at + last] + values[opposite + last - 1]) / 6;
    }
    double[] down = new double[values.length];
    for (int z = 0; z < planes; z++) {
      for (int y = 0; y < side; y++) {
        int at = z * plane + y * columns;
        int before = z * plane + (y + side - 1) % side * columns;
        int after = z * plane + (y + 1) % side * columns;
        mean(across, before, at, after, columns, down);
      }
    }
    double[] result = across;
    for (int z = 0; z < planes; z++) {
      int before = (z + planes - 1) % planes * plane;
      int after = (z + 1) % planes * plane;
      mean(down, before, z * plane, after, plane, result);
    }
    return result;
  }

  private static void mean(
      double[] from, int before, int at, int after, int count, double[] result) {
    for (int i = 0; i < count; i++) {
      result[at + i] = (from[before + i] + 4 * from[at + i] + from[after + i]) / 6;
    }
  }

  /** The row, over all planes, of the opposite frequencies. */
  private int opposite(int row) {
    int y = row % side;
    int z = row / side;
    return (planes - z) % planes * side + (side - y) % side;
  }
}
