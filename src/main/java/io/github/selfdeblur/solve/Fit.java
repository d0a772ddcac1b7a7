package io.github.selfdeblur.solve;

import ai.djl.Device;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.StickyMonitor;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.solve.network.Composition;
import io.github.selfdeblur.solve.network.GeneratorSource;
import io.github.selfdeblur.solve.network.ProblemSize;
import io.github.selfdeblur.stop.StopReason;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One fit of both networks (or, with a given kernel, of G_x alone) to one image: the starts of a
 * schedule at small sizes, and from the best of them its last level. Holds native memory until
 * closed.
 */
public final class Fit implements AutoCloseable {

  /** How many starts that fail are made again, and how often the last level is. */
  private static final int MAX_RESTARTS = 3;

  /** Between the seeds of two starts: a run of the next seed shares none of them. */
  private static final int SEED_STEP = 1000;

  private final Pyramid pyramid;
  private final CorrelationKernel known;
  private final Schedule schedule;
  private final Stop stop;
  private final double sigma;
  private final int threads;
  private final int seed;
  private final Composition composition;
  private final Device device;
  private final StartChoice judge;
  private StickyMonitor heard;
  private SizesInTurn course;
  private int restarts;
  private SizeFit level;

  /**
   * @param composition the networks and the terms of the loss
   * @param device where to run
   * @param judge chooses from several starts
   */
  public Fit(
      Problem problem,
      SelfDeblurOptions options,
      Composition composition,
      Device device,
      StartChoice judge) {
    known = problem.known();
    sigma = problem.sigma();
    this.composition = composition;
    this.device = device;
    this.judge = judge;
    pyramid = Pyramid.of(problem, options);
    stop = options.stop();
    threads = options.threads();
    schedule = options.schedule();
    seed = options.seed();
  }

  /** As {@link #run(Monitor, BiFunction)}, where x is the final image. */
  Solution run(Monitor monitor) {
    return run(monitor, (x, k) -> x);
  }

  /**
   * Runs all phases unless the monitor stops them. Call once.
   *
   * @param finish makes the final image of a latent image and a kernel, both at full size, for a
   *     monitor that asks for it
   */
  public Solution run(Monitor monitor, BiFunction<Grid, CorrelationKernel, Grid> finish) {
    heard = new StickyMonitor(monitor);
    course = new SizesInTurn(pyramid, device, heard, finish);
    List<List<Phase>> levels = composition.levels(schedule);
    course.plan(levels);
    List<List<Phase>> coarse = levels.subList(0, levels.size() - 1);
    for (int more = 1; more < schedule.starts(); more++) {
      course.plan(coarse);
    }
    Descent best = coarse.isEmpty() ? null : bestOfStarts(coarse);
    if (best != null && best.reason() != StopReason.MAX_ITERATIONS) {
      return solution(best.learned(coarse));
    }
    return solution(lastLevel(levels.subList(levels.size() - 1, levels.size()), best));
  }

  /**
   * Runs the last level; where it fails again, with other random numbers and the same kernel to
   * begin with. Where all fail, the first that gave numbers is the result.
   *
   * @param start what to begin with; null for nothing
   */
  private Descent lastLevel(List<List<Phase>> last, Descent start) {
    SizeResult from = start == null ? null : start.found();
    int lastSeed = start == null ? seed : from.seed();
    Descent end = descend(last, from, lastSeed, stop).learned(last);
    for (int again = 1;
        end.isToBeMadeAgain() && !heard.isStopped() && again <= MAX_RESTARTS;
        again++) {
      course.plan(last);
      restarts++;
      Descent next = descend(last, from, nextSeed(lastSeed, again), stop).learned(last);
      if (next.failure().isEmpty() || end.found() == null || next.isStopped()) {
        end = next;
      }
    }
    return end;
  }

  private static int nextSeed(int first, int steps) {
    return first + SEED_STEP * steps & Integer.MAX_VALUE;
  }

  /**
   * What the best of all starts found, or of those before the monitor stopped them; a failed one
   * only where all failed.
   */
  private Descent bestOfStarts(List<List<Phase>> coarse) {
    Descent best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int attempt = 0; attempt < schedule.starts() + restarts; attempt++) {
      Descent start = descend(coarse, null, nextSeed(seed, attempt), Stop.NEVER);
      if (start.isStopped()) {
        return best == null || best.found() == null
            ? start
            : new Descent(best.found(), start.reason(), best.failure());
      }
      boolean failed = start.failure().isPresent();
      if (failed && restarts < MAX_RESTARTS) {
        restarts++;
        course.plan(coarse);
      }
      double penalty = failed ? Double.POSITIVE_INFINITY : penalty(start.found());
      boolean noWorse = Double.compare(penalty, least) <= 0; // NaN is worse than any number
      if (best == null || best.found() == null || noWorse && start.found() != null) {
        best = start;
        least = penalty;
      }
      if (heard.isStopped()) {
        return new Descent(best.found(), StopReason.STOPPED_BY_USER, best.failure());
      }
    }
    return best;
  }

  private double penalty(SizeResult found) {
    return schedule.starts() == 1
        ? 0
        : judge.penalty(
            found.fullX(pyramid.full()),
            found.fullK(pyramid.full()),
            heard.in(Part.pause("comparing starts")));
  }

  /**
   * Runs levels one after the other, each from the kernel of the one before, until one fails.
   *
   * @param from whose kernel the first begins with; null for any
   * @param early what can end each of them before all iterations are done
   */
  private Descent descend(List<List<Phase>> levels, SizeResult from, int levelSeed, Stop early) {
    Descent last = new Descent(from, StopReason.MAX_ITERATIONS, Optional.empty());
    for (int l = 0; l < levels.size(); l++) {
      List<Phase> phases = levels.get(l);
      close();
      level = open(phases.get(0), last.found(), levelSeed);
      EarlyEnd end = EarlyEnd.of(early, pyramid, sigma, threads);
      StopReason reason = course.run(level, phases, end);
      SizeResult found = level.hasResult() ? level.found() : null;
      last = new Descent(found, reason, failure(found, reason));
      if (last.failure().isPresent() || reason != StopReason.MAX_ITERATIONS) {
        course.skip(levels.subList(l + 1, levels.size()));
        break;
      }
    }
    return last;
  }

  private Optional<Failure> failure(SizeResult found, StopReason reason) {
    return switch (reason) {
      case DIVERGED -> Optional.of(Failure.DIVERGED);
      case COLLAPSED -> Optional.of(Failure.CONSTANT);
      default -> Failure.of(found.x(), found.k(), known != null, pyramid.blurry(found.size()));
    };
  }

  private SizeFit open(Phase phase, SizeResult from, int levelSeed) {
    ProblemSize size = pyramid.levelSize(phase);
    return new SizeFit(
        pyramid.blurry(size),
        pyramid.weights(size),
        size,
        known,
        phase,
        composition,
        known == null ? kernel(phase, from, size) : null,
        levelSeed,
        device);
  }

  private GeneratorSource kernel(Phase phase, SizeResult from, ProblemSize size) {
    CorrelationKernel near = from == null ? null : from.centredK(size);
    return composition.kernel(phase.networks().kernel(), near);
  }

  private Solution solution(Descent end) {
    if (end.found() == null) {
      throw new ArithmeticException(
          "The first iteration gave no number: the image's values are too large or too small.");
    }
    return new Solution(
        end.found().fullX(pyramid.full()),
        end.found().fullK(pyramid.full()),
        end.found().mse(),
        course.losses(),
        end.found().iteration(),
        end.reason(),
        end.failure(),
        restarts,
        PyTorch.describe(device),
        course.seconds(),
        course.records());
  }

  /** The networks at work; for tests. */
  SizeFit level() {
    return level;
  }

  @Override
  public void close() {
    if (level != null) {
      level.close();
      level = null;
    }
  }
}
