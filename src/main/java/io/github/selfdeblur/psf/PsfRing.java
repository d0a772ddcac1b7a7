package io.github.selfdeblur.psf;

import java.util.Arrays;

/**
 * The px of a plane that lie equally far from its border, in their order around the plane.
 *
 * @param values of them
 * @param distances of them from the plane's peak, px
 */
record PsfRing(double[] values, double[] distances) {

  /** Standard errors that white noise keeps within in nearly every case. */
  private static final double USUAL = 3;

  /** Standard deviations that no px of a ring of white noise is off by. */
  private static final double OUTLIER = 5;

  /**
   * @param plane row after row
   * @param inset px from the border
   */
  static PsfRing of(double[] plane, int width, int height, int inset) {
    int peak = 0;
    for (int i = 1; i < plane.length; i++) {
      peak = plane[i] > plane[peak] ? i : peak;
    }
    int across = width - 1 - 2 * inset;
    int down = height - 1 - 2 * inset;
    double[] values = new double[2 * (across + down)];
    double[] distances = new double[values.length];
    int x = inset;
    int y = inset;
    for (int i = 0; i < values.length; i++) {
      values[i] = plane[y * width + x];
      distances[i] = Math.hypot(x - peak % width, y - peak / width);
      x += i < across ? 1 : i >= across + down && i < 2 * across + down ? -1 : 0;
      y += i >= across && i < across + down ? 1 : i >= 2 * across + down ? -1 : 0;
    }
    return new PsfRing(values, distances);
  }

  double mean() {
    return Arrays.stream(values).average().orElseThrow();
  }

  double deviation() {
    return deviation(values);
  }

  double standardError() {
    return deviation() / Math.sqrt(values.length);
  }

  /** Of nine tenths of the px. */
  double spread() {
    double[] rising = values.clone();
    Arrays.sort(rising);
    int cut = rising.length / 20;
    return rising[rising.length - 1 - cut] - rising[cut];
  }

  /** Whether the mean is, within the noise, that of another ring. */
  boolean agreesWith(PsfRing other) {
    double error = Math.hypot(standardError(), other.standardError());
    return Math.abs(mean() - other.mean()) <= USUAL * error;
  }

  /**
   * Whether the values are a constant and white noise: neighbours are no more alike than others
   * (von Neumann's ratio, doi:10.1214/aoms/1177731677), none sticks out, and none falls off with
   * the distance.
   */
  boolean isNoise() {
    double deviation = deviation();
    if (deviation == 0) {
      return true;
    }
    double mean = mean();
    double steps = 0;
    double farthest = 0;
    for (int i = 0; i < values.length; i++) {
      double step = values[(i + 1) % values.length] - values[i];
      steps += step * step;
      farthest = Math.max(farthest, Math.abs(values[i] - mean));
    }
    double root = Math.sqrt(values.length);
    double ratio = steps / (2 * (values.length - 1) * deviation * deviation);
    boolean white = Math.abs(ratio - 1) * root < USUAL;
    return white && farthest < OUTLIER * deviation && Math.abs(correlation()) * root < USUAL;
  }

  /** Of the values with the distances. */
  private double correlation() {
    double mean = mean();
    double middle = Arrays.stream(distances).average().orElseThrow();
    double product = 0;
    for (int i = 0; i < values.length; i++) {
      product += (values[i] - mean) * (distances[i] - middle);
    }
    double scale = (values.length - 1) * deviation() * deviation(distances);
    return scale == 0 ? 0 : product / scale;
  }

  private static double deviation(double[] numbers) {
    double mean = Arrays.stream(numbers).average().orElseThrow();
    double squares = Arrays.stream(numbers).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (numbers.length - 1));
  }
}
