package io.github.selfdeblur.options.schedule;

import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.rules.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What an optimisation does, phase after phase.
 *
 * @param phases at least one; the first starts with fresh networks. Where the last one's image is
 *     shrunk, its result is enlarged.
 * @param starts how often, with other random numbers, everything before the last fresh networks is
 *     run; these go on with the kernel of the most natural result. 1 where nothing comes before.
 * @param finish what makes the final image
 */
public record Schedule(List<Phase> phases, int starts, Method finish) {

  /** A schedule with one start. */
  public Schedule(List<Phase> phases, Method finish) {
    this(phases, 1, finish);
  }

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
    Require.atLeast(1, starts, "Starts");
    if (starts > 1 && levels(phases).size() == 1) {
      throw new IllegalArgumentException(
          "Several starts need a phase with fresh networks after the first one, got "
              + starts
              + " starts of\n"
              + describe(phases));
    }
  }

  private static void requireConsistent(Phase before, Phase phase) {
    boolean sized = phase.networks().knowAnySize() || phase.shrink() == before.shrink();
    boolean same = sized && phase.networks().equals(before.networks());
    if (phase.start() == Start.CONTINUED && !same) {
      throw new IllegalArgumentException(
          "A phase that continues must have the scale and the networks of the phase before, got "
              + phase.describe()
              + " after "
              + before.describe()
              + ".");
    }
  }

  /** The phases, in groups of those with the same networks. */
  public List<List<Phase>> levels() {
    return levels(phases);
  }

  private static List<List<Phase>> levels(List<Phase> phases) {
    List<List<Phase>> levels = new ArrayList<>();
    for (Phase phase : phases) {
      if (phase.start() == Start.FRESH) {
        levels.add(new ArrayList<>());
      }
      levels.get(levels.size() - 1).add(phase);
    }
    return levels;
  }

  /** The iterations of all phases, each counted once however many starts there are. */
  public int iterations() {
    return phases.stream().mapToInt(Phase::iterations).sum();
  }

  /** The iterations of a whole run: all starts, and what follows them. */
  public int iterationsOfAllStarts() {
    List<List<Phase>> levels = levels();
    int last = levels.get(levels.size() - 1).stream().mapToInt(Phase::iterations).sum();
    return starts * (iterations() - last) + last;
  }

  /**
   * The first {@code iterations}, of every start and what follows; beyond this schedule's end its
   * last phase goes on.
   */
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
    return new Schedule(kept, levels(kept).size() > 1 ? starts : 1, finish);
  }

  /** Every phase changed by {@code change}. */
  public Schedule each(UnaryOperator<Phase> change) {
    return new Schedule(phases.stream().map(change).toList(), starts, finish);
  }

  /** The same phases before another finish. */
  public Schedule with(Method other) {
    return new Schedule(phases, starts, other);
  }

  /** The same phases with another number of starts. */
  public Schedule startedTimes(int other) {
    return new Schedule(phases, other, finish);
  }

  /** The least side of an image, in px, that every phase can fit with a PSF of that side. */
  public int leastImageSide(int psfSide) {
    return phases.stream().mapToInt(p -> p.leastImageSide(psfSide)).max().orElseThrow();
  }

  /** A line for every phase, one for the starts and one for the finish. */
  public String describe() {
    return describe(phases) + "starts: " + starts + "\nfinish: " + finish.label();
  }

  private static String describe(List<Phase> phases) {
    return phases.stream().map(p -> p.describe() + "\n").collect(Collectors.joining());
  }
}
