package io.github.selfdeblur.cli.benchmark.speed;

import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Looks at the clock when it is made and after every iteration. */
final class IterationClock implements Monitor {

  private final long start = System.nanoTime();
  private final List<Long> ends = new ArrayList<>();

  @Override
  public void iterated(Iteration iteration) {
    ends.add(System.nanoTime());
  }

  @Override
  public Wish reached(double share, Part part) {
    return Wish.GO_ON;
  }

  /** From the start to the end of the first iteration. */
  double firstSeconds() {
    return (ends.get(0) - start) * 1e-9;
  }

  /** Of an iteration, but for the first, in which everything is done for the first time. */
  double medianSeconds() {
    return Timed.median(
        IntStream.range(1, ends.size()).mapToDouble(i -> (ends.get(i) - ends.get(i - 1)) * 1e-9));
  }
}
