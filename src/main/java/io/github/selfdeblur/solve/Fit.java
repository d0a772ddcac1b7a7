package io.github.selfdeblur.solve;

import ai.djl.Device;
import io.github.selfdeblur.options.KernelNetwork;
import io.github.selfdeblur.options.Phase;
import io.github.selfdeblur.options.Schedule;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.tensor.PyTorch;
import java.util.List;

/**
 * One fit of both networks (or, with a given kernel, of G_x alone) to one image: the starts of a
 * schedule at small sizes, and from the best of them its last level. Holds native memory until
 * closed.
 */
public final class Fit implements AutoCloseable {

  /** How many starts that end in a trivial solution are made again. */
  private static final int MAX_RESTARTS = 3;

  /** Between the seeds of two starts: a run of the next seed shares none of them. */
  private static final int SEED_STEP = 1000;

  private final Pyramid pyramid;
  private final Pixels known;
  private final PsfStart psfStart;
  private final Schedule schedule;
  private final int seed;
  private final Latent latent;
  private final Device device;
  private final Judge judge;
  private Course course;
  private Level level;

  /**
   * Prepares a fit.
   *
   * @param blurry y within [0, 1]
   * @param root of the pixels' weights; null where all count the same
   * @param known the known kernel of the cross-correlation, sum 1, of the options' size, for a
   *     schedule that shrinks nothing; null to find it
   * @param psfStart where G_k begins, with the last level of the schedule; null: anywhere, with the
   *     first
   * @param device where to run
   * @param judge chooses from several starts
   */
  public Fit(
      Pixels blurry,
      Pixels root,
      Pixels known,
      PsfStart psfStart,
      SelfDeblurOptions options,
      Latent latent,
      Device device,
      Judge judge) {
    this.known = known;
    this.psfStart = psfStart;
    this.latent = latent;
    this.device = device;
    this.judge = judge;
    pyramid =
        new Pyramid(
            blurry,
            root,
            new ProblemSize(
                blurry.width(),
                blurry.height(),
                options.psfWidth(),
                options.psfHeight(),
                known != null));
    schedule = options.schedule();
    seed = options.seed();
  }

  /** Runs all phases unless the listener stops them. Call once. */
  public Solution run(IterationListener listener) {
    course = new Course(pyramid, device, listener);
    List<List<Phase>> levels = schedule.levels();
    if (psfStart != null) {
      levels = levels.subList(levels.size() - 1, levels.size());
    }
    course.plan(levels);
    List<List<Phase>> coarse = levels.subList(0, levels.size() - 1);
    for (int more = 1; more < schedule.starts(); more++) {
      course.plan(coarse);
    }
    Descent best = coarse.isEmpty() ? null : bestOfStarts(coarse);
    if (best != null && best.reason() != StopReason.MAX_ITERATIONS) {
      return solution(best);
    }
    Found from = best == null ? null : best.found();
    int lastSeed = best == null ? seed : from.seed();
    return solution(descend(levels.subList(levels.size() - 1, levels.size()), from, lastSeed));
  }

  /**
   * What the best of all starts found, or of those before the listener stopped them; a failed one
   * only where all failed.
   */
  private Descent bestOfStarts(List<List<Phase>> coarse) {
    Descent best = null;
    double least = Double.POSITIVE_INFINITY;
    int restarts = 0;
    for (int attempt = 0; attempt < schedule.starts() + restarts; attempt++) {
      Descent start = descend(coarse, null, seed + SEED_STEP * attempt & Integer.MAX_VALUE);
      if (start.reason() == StopReason.STOPPED_BY_USER) {
        return best == null || best.found() == null
            ? start
            : new Descent(best.found(), start.reason(), best.failed());
      }
      if (start.failed() && restarts < MAX_RESTARTS) {
        restarts++;
        course.plan(coarse);
      }
      double penalty = start.failed() ? Double.POSITIVE_INFINITY : penalty(start.found());
      boolean noWorse = Double.compare(penalty, least) <= 0; // NaN is worse than any number
      if (best == null || best.found() == null || noWorse && start.found() != null) {
        best = start;
        least = penalty;
      }
    }
    return best;
  }

  private double penalty(Found found) {
    return schedule.starts() == 1
        ? 0
        : judge.penalty(found.fullX(pyramid.full()), found.fullK(pyramid.full()));
  }

  /**
   * How a run through levels went.
   *
   * @param found by the last level that was run; null where its first iteration gave no number
   * @param reason why that level ended
   * @param failed whether it diverged or found something trivial
   */
  private record Descent(Found found, StopReason reason, boolean failed) {}

  /**
   * Runs levels one after the other, each from the kernel of the one before, until one fails.
   *
   * @param from whose kernel the first begins with; null for any
   */
  private Descent descend(List<List<Phase>> levels, Found from, int levelSeed) {
    Descent last = new Descent(from, StopReason.MAX_ITERATIONS, false);
    for (int l = 0; l < levels.size(); l++) {
      List<Phase> phases = levels.get(l);
      close();
      level = open(phases.get(0), last.found(), levelSeed);
      StopReason reason = course.run(level, phases);
      Found found = level.hasResult() ? level.found() : null;
      last = new Descent(found, reason, reason == StopReason.DIVERGED || isTrivial(found));
      if (last.failed() || reason != StopReason.MAX_ITERATIONS) {
        course.skip(levels.subList(l + 1, levels.size()));
        break;
      }
    }
    return last;
  }

  private boolean isTrivial(Found found) {
    return known == null && Failure.is(found.x(), found.k(), pyramid.blurry(found.size()));
  }

  private Level open(Phase phase, Found from, int levelSeed) {
    ProblemSize size = pyramid.size(phase);
    KernelSource source = known == null ? source(phase.networks().kernel(), from, size) : null;
    return new Level(
        pyramid.blurry(size),
        pyramid.root(size),
        size,
        known,
        source,
        phase.networks(),
        latent,
        levelSeed,
        device);
  }

  private KernelSource source(KernelNetwork free, Found from, ProblemSize size) {
    if (psfStart != null) {
      return psfStart.source(free);
    }
    Pixels near = from == null ? null : Pyramid.centredKernel(from.k(), from.size(), size);
    return new FreeSource(free, near);
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
        PyTorch.describe(device),
        course.seconds(),
        course.records());
  }

  /** The networks at work; for tests. */
  Level level() {
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
