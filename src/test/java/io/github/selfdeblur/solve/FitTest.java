package io.github.selfdeblur.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.github.selfdeblur.blind.method.SelfDeblurComposition;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Precision;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.solve.network.FreeSource;
import io.github.selfdeblur.solve.network.ProblemSize;
import io.github.selfdeblur.stop.StopReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitTest {

  private static Solution run(List<Phase> phases, int seed, Monitor listener) {
    Schedule schedule = new Schedule(phases, Method.NETWORK);
    try (Fit fit = SmallFit.of(SmallFit.options(schedule, seed))) {
      return fit.run(listener);
    }
  }

  @Test
  void aCoarsePhaseThatLearnsNothingIsTriedAgainWithTheNextSeedThreeTimes() {
    List<Integer> totals = new ArrayList<>();
    Solution solution =
        run(
            SmallFit.phases(2, 3, 1e-9),
            7,
            Monitor.asLongAs(
                iteration -> {
                  totals.add(iteration.total());
                  return true;
                }));
    assertEquals(List.of(7, 1007, 2007, 3007, 3007), SmallFit.seeds(solution));
    assertEquals(4 * 2 + 3, solution.losses().length);
    assertEquals(5, totals.get(0));
    assertEquals(11, totals.get(10));
    assertEquals(StopReason.MAX_ITERATIONS, solution.stopReason());
  }

  @Test
  void aCoarsePhaseThatLearnsIsNotTriedAgain() {
    Solution solution = run(SmallFit.phases(100, 2, 3e-3), 0, Monitor.NONE);
    assertEquals(2, solution.phases().size());
    assertEquals(102, solution.losses().length);
    assertEquals(100, solution.phases().get(0).iterations());
  }

  @Test
  void aRunStoppedInItsCoarsePhaseHasAResultOfFullSize() {
    Solution solution =
        run(SmallFit.phases(20, 5, 1e-3), 0, Monitor.asLongAs(iteration -> iteration.number() < 4));
    assertEquals(StopReason.STOPPED_BY_USER, solution.stopReason());
    assertEquals(4, solution.losses().length);
    assertEquals(52, solution.x().width());
    assertEquals(44, solution.x().height());
    assertEquals(5, solution.k().values().width());
    assertEquals(1, solution.k().values().sum(), 1e-5);
  }

  @Test
  void theRemainingTimeCountsLaterPhasesByTheirWork() {
    List<Double> left = new ArrayList<>();
    List<Double> elapsed = new ArrayList<>();
    run(
        SmallFit.phases(10, 10, 1e-3),
        0,
        Monitor.asLongAs(
            iteration -> {
              left.add(iteration.remainingSeconds());
              elapsed.add(iteration.elapsedSeconds());
              return true;
            }));
    double pace = elapsed.get(8) / 9;
    assertTrue(left.get(8) > 11 * pace, "fine iterations cost more: " + left.get(8) / pace);
    assertEquals(0, left.get(left.size() - 1), 1e-9);
  }

  @Test
  void theFinePhaseStartsNearTheCoarseKernel() {
    float[] values = new float[25];
    values[7] = 1;
    CorrelationKernel point = new CorrelationKernel(new Grid(values, 5, 5));
    ProblemSize size = new ProblemSize(48, 40, 5, 5, false);
    Phase phase = SmallFit.phases(1, 1, 1e-4).get(1);
    try (SizeFit level =
        new SizeFit(
            SmallFit.BLURRY,
            null,
            size,
            null,
            phase,
            SelfDeblurComposition.PUBLISHED,
            new FreeSource(SmallFit.NETWORKS.kernel(), point),
            0,
            Device.cpu())) {
      level.enter(phase);
      level.iterate(0, 1, true);
      Grid k = level.found().k().values();
      for (int i = 0; i < 25; i++) {
        double expected = 0.5 * values[i] + 0.5 / 25;
        assertEquals(1, k.values()[i] / expected, 0.1, "value " + i);
      }
    }
  }

  @Test
  void bfloat16GivesNearlyTheSameFirstLoss() {
    Phase exact = SmallFit.phases(1, 1, 1e-3).get(1);
    double wide = run(List.of(exact), 0, Monitor.NONE).losses()[0];
    double narrow =
        run(List.of(exact.with(Precision.BFLOAT16_WHERE_FAST)), 0, Monitor.NONE).losses()[0];
    assertEquals(1, narrow / wide, 0.05);
  }
}
