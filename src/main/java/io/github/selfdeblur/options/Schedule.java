package io.github.selfdeblur.options;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What an optimisation does, phase after phase.
 *
 * @param phases at least one; the first starts with fresh networks. Where the last one's image is
 *     shrunk, its result is enlarged.
 * @param finish what makes the final image
 */
public record Schedule(List<Phase> phases, Finish finish) {

  public Schedule {
    phases = List.copyOf(phases);
    if (phases.isEmpty()) {
      throw new IllegalArgumentException("A schedule must have at least one phase, got none.");
    }
    if (phases.get(0).start() != Start.FRESH) {
      throw new IllegalArgumentException(
          "A schedule's first phase must start with fresh networks.");
    }
    for (int i = 1; i < phases.size(); i++) {
      requireConsistent(phases.get(i - 1), phases.get(i));
    }
  }

  private static void requireConsistent(Phase before, Phase phase) {
    boolean same = phase.shrink() == before.shrink() && phase.networks().equals(before.networks());
    if (phase.start() == Start.CONTINUED && !same) {
      throw new IllegalArgumentException(
          "A phase that continues must have the scale and the networks of the phase before, got "
              + phase.describe()
              + " after "
              + before.describe()
              + ".");
    }
  }

  /** All iterations together. */
  public int iterations() {
    return phases.stream().mapToInt(Phase::iterations).sum();
  }

  /** The first {@code iterations}; beyond this schedule's end its last phase goes on. */
  public Schedule lasting(int iterations) {
    Require.atLeast(1, iterations, "Iterations");
    List<Phase> kept = new ArrayList<>();
    int left = iterations;
    for (int i = 0; i < phases.size() && left > 0; i++) {
      boolean last = i + 1 == phases.size();
      int run = last ? left : Math.min(left, phases.get(i).iterations());
      kept.add(phases.get(i).lasting(run));
      left -= run;
    }
    return new Schedule(kept, finish);
  }

  /** Every phase changed by {@code change}. */
  public Schedule each(UnaryOperator<Phase> change) {
    return new Schedule(phases.stream().map(change).toList(), finish);
  }

  /** The same phases before another finish. */
  public Schedule with(Finish other) {
    return new Schedule(phases, other);
  }

  /** The least side of an image, in px, that every phase can fit with a PSF of that side. */
  public int leastImageSide(int psfSide) {
    return phases.stream().mapToInt(p -> p.leastImageSide(psfSide)).max().orElseThrow();
  }

  /** A line for every phase and one for the finish. */
  public String describe() {
    String lines = phases.stream().map(p -> p.describe() + "\n").collect(Collectors.joining());
    return lines + "finish: " + finish.label();
  }
}
