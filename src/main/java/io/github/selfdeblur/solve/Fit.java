package io.github.selfdeblur.solve;

import ai.djl.Device;
import io.github.selfdeblur.options.Phase;
import io.github.selfdeblur.options.Schedule;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.Start;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.tensor.PyTorch;
import java.util.ArrayList;
import java.util.List;

/**
 * One fit of both networks (or, with a given kernel, of G_x alone) to one image, phase after phase
 * of a schedule. Holds native memory until closed.
 */
public final class Fit implements AutoCloseable {

  /** How often a level that ended in a trivial solution is tried again with the next seed. */
  private static final int MAX_RESTARTS = 3;

  private final Pyramid pyramid;
  private final Pixels known;
  private final Schedule schedule;
  private final double lambda;
  private final Device device;
  private final List<Double> losses = new ArrayList<>();
  private final List<PhaseRecord> records = new ArrayList<>();
  private int seed;
  private int total;
  private long start;
  private Level level;

  /**
   * Prepares a fit.
   *
   * @param blurry y within [0, 1]
   * @param known the known kernel of the cross-correlation, sum 1, for a schedule that shrinks
   *     nothing; null to find it
   * @param lambda weight of total variation, ≥ 0
   * @param device where to run
   */
  public Fit(Pixels blurry, Pixels known, SelfDeblurOptions options, double lambda, Device device) {
    this.known = known;
    this.lambda = lambda;
    this.device = device;
    pyramid =
        new Pyramid(
            blurry,
            new ProblemSize(
                blurry.width(),
                blurry.height(),
                known == null ? options.psfWidth() : known.width(),
                known == null ? options.psfHeight() : known.height(),
                known != null));
    schedule = options.schedule();
    seed = options.seed();
    total = schedule.iterations();
    level = open(schedule.phases().get(0), null);
  }

  /** Runs all phases unless the listener stops them. Call once. */
  public Solution run(IterationListener listener) {
    start = System.nanoTime();
    List<Phase> phases = schedule.phases();
    int levelStart = 0;
    int restarts = 0;
    for (int p = 0; p < phases.size(); p++) {
      Phase phase = phases.get(p);
      if (p > 0 && phase.start() == Start.FRESH) {
        levelStart = p;
        level = next(phase);
      }
      boolean levelEnds = p + 1 == phases.size() || phases.get(p + 1).start() == Start.FRESH;
      StopReason stopped = run(p, levelEnds, listener);
      if (stopped != null) {
        return solution(phase, stopped);
      }
      boolean finerFollows = levelEnds && p + 1 < phases.size();
      if (finerFollows && restarts < MAX_RESTARTS && failed(phase)) {
        restarts++;
        seed++;
        for (int again = levelStart; again <= p; again++) {
          total += phases.get(again).iterations();
        }
        level.close();
        level = open(phases.get(levelStart), null);
        p = levelStart - 1;
      }
    }
    return solution(phases.get(phases.size() - 1), StopReason.MAX_ITERATIONS);
  }

  /** Runs one phase; returns why the run must end, or null. */
  private StopReason run(int index, boolean levelEnds, IterationListener listener) {
    Phase phase = schedule.phases().get(index);
    long phaseStart = System.nanoTime();
    int first = losses.size();
    level.enter(phase);
    StopReason stopped = null;
    for (int i = 0; i < phase.iterations() && stopped == null; i++) {
      boolean last = i + 1 == phase.iterations();
      double loss = level.iterate(i, losses.size() + 1, last && levelEnds);
      losses.add(loss);
      boolean goOn = true;
      if (Double.isFinite(loss)) {
        double pace = secondsSince(phaseStart) / (i + 1);
        double left =
            pace * (phase.iterations() - i - 1 + Workload.after(schedule, index, pyramid.full()));
        goOn =
            listener.iterated(
                new Iteration(
                    losses.size(),
                    total,
                    loss,
                    phase.fitTerm().label(),
                    secondsSince(start),
                    left));
      }
      if (!Double.isFinite(loss)) {
        stopped = StopReason.DIVERGED;
      } else if (!goOn && losses.size() < total) {
        stopped = StopReason.STOPPED_BY_USER;
      }
    }
    records.add(
        new PhaseRecord(
            phase.describe(),
            seed,
            Bfloat16.isUsed(phase, device),
            losses.size() - first,
            secondsSince(phaseStart),
            losses.get(losses.size() - 1)));
    return stopped;
  }

  private static double secondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) * 1e-9;
  }

  private Level open(Phase phase, Pixels startK) {
    return new Level(
        pyramid.blurry(phase),
        pyramid.size(phase),
        known,
        startK,
        phase.networks(),
        lambda,
        seed,
        device);
  }

  /** The level that follows the present one. */
  private Level next(Phase phase) {
    Pixels startK =
        known == null ? Pyramid.centredKernel(level.k(), level.size(), pyramid.size(phase)) : null;
    level.close();
    return open(phase, startK);
  }

  private boolean failed(Phase phase) {
    return known == null && Failure.is(level.x(), level.k(), pyramid.blurry(phase));
  }

  private Solution solution(Phase phase, StopReason reason) {
    if (!level.hasResult()) {
      throw new ArithmeticException(
          "The first iteration gave no number: the image's values are too large or too small.");
    }
    Pixels x = level.x();
    Pixels k = level.k();
    if (phase.shrink() > 1) {
      x = Pyramid.latent(x, level.size(), pyramid.full());
      k = Pyramid.kernel(k, level.size(), pyramid.full());
    }
    return new Solution(
        x,
        k,
        level.mse(),
        losses.stream().mapToDouble(Double::doubleValue).toArray(),
        level.resultIteration(),
        reason,
        PyTorch.describe(device),
        secondsSince(start),
        records);
  }

  /** The networks at work; for tests. */
  Level level() {
    return level;
  }

  @Override
  public void close() {
    level.close();
  }
}
