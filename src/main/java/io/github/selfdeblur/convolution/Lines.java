package io.github.selfdeblur.convolution;

import java.util.Arrays;

/**
 * Neighbouring lines of complex numbers across an array.
 *
 * @param start of the first
 * @param step floats from one number of a line to its next
 * @param length of a line
 * @param count of lines
 */
record Lines(int start, int step, int length, int count) {

  /** Line after line into a block, zeros after the first {@code known} numbers of each. */
  void gather(float[] from, int known, float[] block) {
    for (int n = 0; n < known; n++) {
      int source = start + n * step;
      int to = n * 2;
      for (int i = 0; i < count; i++) {
        block[to] = from[source];
        block[to + 1] = from[source + 1];
        source += 2;
        to += length * 2;
      }
    }
    for (int i = 0; i < count; i++) {
      Arrays.fill(block, (i * length + known) * 2, (i + 1) * length * 2, 0);
    }
  }

  /** The first {@code wanted} numbers of each line back to their places. */
  void scatter(float[] block, float[] to, int wanted) {
    for (int n = 0; n < wanted; n++) {
      int target = start + n * step;
      int from = n * 2;
      for (int i = 0; i < count; i++) {
        to[target] = block[from];
        to[target + 1] = block[from + 1];
        target += 2;
        from += length * 2;
      }
    }
  }
}
