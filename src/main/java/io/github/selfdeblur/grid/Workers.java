package io.github.selfdeblur.grid;

import io.github.selfdeblur.rules.Require;
import java.util.stream.IntStream;

/**
 * Splits a loop over lines among threads. What a line gives depends on no other line, so results do
 * not depend on the number of threads.
 *
 * @param threads at most so many lines are worked on at a time
 */
public record Workers(int threads) {

  /** Works on the lines from {@code from} to before {@code to}. */
  @FunctionalInterface
  public interface Part {
    void run(int from, int to);
  }

  public Workers {
    Require.atLeast(1, threads, "threads");
  }

  /** Works on lines 0 to before {@code lines}, in parts of whole multiples of {@code grain}. */
  public void split(int lines, int grain, Part part) {
    if (threads == 1) {
      part.run(0, lines);
      return;
    }
    int grains = (lines + grain - 1) / grain;
    IntStream.range(0, threads)
        .parallel()
        .forEach(i -> part.run(share(i, grains, grain, lines), share(i + 1, grains, grain, lines)));
  }

  /** Adds up something of the lines from {@code from} to before {@code to}. */
  @FunctionalInterface
  public interface PartSum {
    double of(int from, int to);
  }

  /** The sum over lines 0 to before {@code lines}: that of each grain by itself, in their order. */
  public double sum(int lines, int grain, PartSum part) {
    double[] sums = new double[(lines + grain - 1) / grain];
    split(
        sums.length,
        1,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            sums[i] = part.of(i * grain, Math.min(lines, (i + 1) * grain));
          }
        });
    double sum = 0;
    for (double each : sums) {
      sum += each;
    }
    return sum;
  }

  /** The line before which the first {@code parts} threads' parts end. */
  private int share(int parts, int grains, int grain, int lines) {
    return (int) Math.min(lines, (long) grains * parts / threads * grain);
  }
}
