package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;

/** Whether an image is cut off at its largest value. */
final class Saturation {

  /** So many px of the very same largest value are no chance but a limit. */
  private static final int LEAST = 4;

  /** A limit holds more px than so many values below it together. */
  private static final int VALUES_BELOW = 4;

  private Saturation() {}

  static boolean isIn(Grid image) {
    double[] top = new double[VALUES_BELOW + 1];
    Arrays.fill(top, Double.NEGATIVE_INFINITY);
    int[] counts = new int[top.length];
    for (float value : image.values()) {
      int place = 0;
      while (place < top.length && value < top[place]) {
        place++;
      }
      if (place < top.length && value > top[place]) {
        System.arraycopy(top, place, top, place + 1, top.length - 1 - place);
        System.arraycopy(counts, place, counts, place + 1, top.length - 1 - place);
        top[place] = value;
        counts[place] = 0;
      }
      if (place < top.length) {
        counts[place]++;
      }
    }
    return counts[0] >= LEAST && counts[0] > Arrays.stream(counts).skip(1).sum();
  }
}
