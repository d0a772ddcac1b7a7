package io.github.selfdeblur.solve;

import ai.djl.Device;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Resampling;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.solve.cost.Bfloat16;
import io.github.selfdeblur.solve.cost.Workload;
import io.github.selfdeblur.solve.network.ProblemSize;
import io.github.selfdeblur.stop.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Runs the levels of a fit: counts, measures, and tells the monitor. */
final class SizesInTurn {

  private final Pyramid pyramid;
  private final ProblemSize full;
  private final Device device;
  private final Monitor monitor;
  private final BiFunction<Grid, CorrelationKernel, Grid> finish;
  private final List<Double> losses = new ArrayList<>();
  private final List<PhaseRecord> records = new ArrayList<>();
  private long start;
  private int planned;
  private double workLeft;

  /**
   * @param pyramid the problem
   * @param finish makes the final image of x and k
   */
  SizesInTurn(
      Pyramid pyramid,
      Device device,
      Monitor monitor,
      BiFunction<Grid, CorrelationKernel, Grid> finish) {
    this.pyramid = pyramid;
    full = pyramid.full();
    this.device = device;
    this.monitor = monitor;
    this.finish = finish;
  }

  /** From now on the phases of {@code levels} are yet to come, too. */
  void plan(List<List<Phase>> levels) {
    planned += iterations(levels);
    workLeft += Workload.of(levels, full);
  }

  /** The phases of {@code levels} will not be run after all. */
  void skip(List<List<Phase>> levels) {
    planned -= iterations(levels);
    workLeft -= Workload.of(levels, full);
  }

  private static int iterations(List<List<Phase>> levels) {
    return levels.stream().flatMap(List::stream).mapToInt(Phase::iterations).sum();
  }

  /**
   * Runs all phases of a level; tells why it ended. What it leaves undone is no longer planned.
   *
   * @param early can end it before all iterations are done
   */
  StopReason run(SizeFit level, List<Phase> phases, EarlyEnd early) {
    StopReason reason = StopReason.MAX_ITERATIONS;
    for (int p = 0; p < phases.size() && reason == StopReason.MAX_ITERATIONS; p++) {
      reason = run(level, phases.get(p), p + 1 == phases.size(), early);
      if (reason != StopReason.MAX_ITERATIONS) {
        skip(List.of(phases.subList(p + 1, phases.size())));
      }
    }
    return reason;
  }

  private StopReason run(SizeFit level, Phase phase, boolean levelEnds, EarlyEnd early) {
    long phaseStart = System.nanoTime();
    start = losses.isEmpty() ? phaseStart : start;
    double work = Workload.ofOneIteration(phase, full);
    int first = losses.size();
    level.enter(phase);
    StopReason reason = StopReason.MAX_ITERATIONS;
    for (int i = 0; i < phase.iterations() && reason == StopReason.MAX_ITERATIONS; i++) {
      boolean last = i + 1 == phase.iterations();
      double loss = level.iterate(i, losses.size() + 1, last && levelEnds);
      losses.add(loss);
      workLeft -= work;
      double pace = secondsSince(phaseStart) / (i + 1);
      if (!Double.isFinite(loss)) {
        reason = StopReason.DIVERGED;
      } else if (isToEnd(iteration(level, phase, loss, pace * workLeft / work))
          && losses.size() < planned) {
        reason = StopReason.STOPPED_BY_USER;
      } else if (!last) {
        reason = early.after(i + 1, phase, level);
      }
    }
    int undone = phase.iterations() - (losses.size() - first);
    planned -= undone;
    workLeft -= undone * work;
    records.add(
        new PhaseRecord(
            phase.describe(),
            phase.title(),
            level.seed(),
            Bfloat16.isUsed(phase, device),
            losses.size() - first,
            secondsSince(phaseStart),
            losses.get(losses.size() - 1)));
    return reason;
  }

  /** Whether the monitor wants no more, or the JVM is to end, whoever listens. */
  private boolean isToEnd(Iteration iteration) {
    return !monitor.goesOn(iteration) || Thread.currentThread().isInterrupted();
  }

  private Iteration iteration(SizeFit level, Phase phase, double loss, double secondsLeft) {
    return new Iteration(
        losses.size(),
        planned,
        phase.title(),
        loss,
        phase.fitTerm().label(),
        Math.sqrt(level.mse()),
        Resampling.noiseShare(phase.shrink()),
        seconds(),
        Math.max(0, secondsLeft),
        PyTorch.describe(device),
        () -> level.found().preview(pyramid),
        () -> finished(level.found()));
  }

  private Grid finished(SizeResult found) {
    return finish.apply(found.fullX(full), found.fullK(full));
  }

  /** Since the first iteration began. */
  double seconds() {
    return secondsSince(start);
  }

  private static double secondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) * 1e-9;
  }

  /** The loss of every iteration. */
  double[] losses() {
    return losses.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** How each phase went, in order. */
  List<PhaseRecord> records() {
    return records;
  }
}
