package io.github.selfdeblur.psf.likelihood;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The power spectrum of a plane, averaged over overlapping windows. P. Welch 1967,
 * doi:10.1109/TAU.1967.1161901.
 */
public final class WelchSpectrum {

  /** Side of a window where the plane is large enough, px. */
  public static final int USUAL_SIDE = 128;

  /** Cycles per window up to which the window's own spectrum blurs what there is. */
  private static final double LOWEST = 2.2;

  private static final double HIGHEST = 0.49;

  /** Cycles/px beyond which most micrographs hold nothing but noise. */
  private static final double NOISE_ONLY = 0.4;

  private static final double MARGIN = 0.03;

  /** Cycles/px beyond which too little of the ring is left: the corners tell the noise alone. */
  private static final double LARGEST_RING = 0.45;

  private final int side;
  private final double[] power;
  private final int[] used;
  private final int passed;
  private final double noise;

  /**
   * @param plane of 16 × 16 px at least
   * @param cutOff in cycles/px, beyond which the optics pass nothing; NaN: not known
   */
  public WelchSpectrum(Grid plane, double cutOff) {
    int room = Math.min(plane.width(), plane.height()) / 2 * 2;
    side = Math.min(room, USUAL_SIDE);
    power = WindowedPower.of(plane, hann());
    double last = Double.isNaN(cutOff) ? 1 : cutOff + 2.0 / side;
    int[] half =
        IntStream.range(0, (side / 2 + 1) * side)
            .filter(i -> i / side > 0 && i / side < side / 2 || down(i) == 0 && across(i) > 0)
            .filter(i -> frequency(i) > LOWEST / side)
            .filter(i -> frequency(i) < HIGHEST)
            .toArray();
    int[] inside = Arrays.stream(half).filter(i -> frequency(i) < last).toArray();
    int[] outside = Arrays.stream(half).filter(i -> frequency(i) >= last).toArray();
    passed = inside.length;
    used = IntStream.concat(Arrays.stream(inside), Arrays.stream(outside)).toArray();
    double from = Double.isNaN(cutOff) ? NOISE_ONLY : Math.max(NOISE_ONLY, cutOff + MARGIN);
    noise = beyond(from > LARGEST_RING ? 0.5 : from);
  }

  private double beyond(double from) {
    return IntStream.range(0, side * side)
        .filter(i -> frequency(i) > from)
        .mapToDouble(i -> power[i])
        .average()
        .orElseThrow();
  }

  /** Side of a window, px. */
  public int side() {
    return side;
  }

  /** Power at all frequencies, row after row; white noise of variance v has power v. */
  public double[] power() {
    return power;
  }

  /** Indices of one of each pair ±f, neither the lowest nor the highest. */
  public int[] used() {
    return used;
  }

  /** How many of the used ones, which come first, the optics pass. */
  public int passed() {
    return passed;
  }

  /**
   * The noise's power, from the highest frequencies, which the optics do not pass unless they reach
   * beyond ½ cycle/px.
   */
  public double noise() {
    return noise;
  }

  /** |f| in cycles/px. */
  public double frequency(int i) {
    return Math.hypot(across(i), down(i));
  }

  /** The direction of f in radians. */
  public double angle(int i) {
    return Math.atan2(down(i), across(i));
  }

  /**
   * What the windows make of a half plane's power, which is the same at f and −f: the mean of
   * neighbours with the weights of a Hann window's own power, [1 4 1]/6 along both axes.
   */
  double[] smoothed(double[] values) {
    double[] rows = new double[values.length];
    for (int at = 0; at < values.length; at += side) {
      rows[at] = (values[at + side - 1] + 4 * values[at] + values[at + 1]) / 6;
      for (int x = at + 1; x < at + side - 1; x++) {
        rows[x] = (values[x - 1] + 4 * values[x] + values[x + 1]) / 6;
      }
      int last = at + side - 1;
      rows[last] = (values[last - 1] + 4 * values[last] + values[at]) / 6;
    }
    double[] result = new double[values.length];
    int half = side / 2;
    for (int y = 0; y <= half; y++) {
      for (int x = 0; x < side; x++) {
        int other = x == 0 ? 0 : side - x;
        double up = y == 0 ? rows[side + other] : rows[(y - 1) * side + x];
        double down = y == half ? rows[(half - 1) * side + other] : rows[(y + 1) * side + x];
        result[y * side + x] = (up + 4 * rows[y * side + x] + down) / 6;
      }
    }
    return result;
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

  private double[] hann() {
    double[] window = new double[side];
    for (int i = 0; i < side; i++) {
      window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / side);
    }
    return window;
  }
}
