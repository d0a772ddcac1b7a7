package io.github.selfdeblur.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.blind.method.SelfDeblurComposition;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.ImageNetwork;
import io.github.selfdeblur.options.schedule.KernelNetwork;
import io.github.selfdeblur.options.schedule.Networks;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Precision;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Rates;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.solve.network.FreeSource;
import io.github.selfdeblur.solve.network.ProblemSize;
import io.github.selfdeblur.stop.StopReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {

  private static final Grid Y = Blobs.blurred(48, 40, 1);
  private static final Networks SMALL =
      new Networks(ImageNetwork.of(4, 12, 4, 3, 3), new KernelNetwork(20, 1, 50));

  /** A coarse and a fine phase of a small network. */
  private static List<Phase> phases(int coarse, int fine, double kernelRate) {
    Phase full =
        Phase.reference(fine, FitTerm.GRADIENT).with(SMALL).with(new Rates(0.01, kernelRate, 1));
    return List.of(full.lasting(coarse).at(2), full);
  }

  private static Solution run(List<Phase> phases, int seed, Monitor listener) {
    SelfDeblurOptions options =
        SelfDeblurOptions.preset(Preset.REFERENCE)
            .psfSize(5, 5)
            .device(ComputeDevice.CPU)
            .schedule(new Schedule(phases, Method.NETWORK))
            .iterations(phases.stream().mapToInt(Phase::iterations).sum())
            .seed(seed)
            .build();
    try (Fit fit =
        new Fit(
            Problem.blind(Y, 0), options, SelfDeblurComposition.PUBLISHED, Device.cpu(), null)) {
      return fit.run(listener);
    }
  }

  @Test
  void aCoarsePhaseThatLearnsNothingIsTriedAgainWithTheNextSeedThreeTimes() {
    List<Integer> totals = new ArrayList<>();
    Solution solution =
        run(
            phases(2, 3, 1e-9),
            7,
            Monitor.asLongAs(
                iteration -> {
                  totals.add(iteration.total());
                  return true;
                }));
    assertEquals(List.of(7, 1007, 2007, 3007, 3007), seeds(solution));
    assertEquals(4 * 2 + 3, solution.losses().length);
    assertEquals(5, totals.get(0));
    assertEquals(11, totals.get(10));
    assertEquals(StopReason.MAX_ITERATIONS, solution.stopReason());
  }

  @Test
  void aCoarsePhaseThatLearnsIsNotTriedAgain() {
    Solution solution = run(phases(100, 2, 3e-3), 0, Monitor.NONE);
    assertEquals(2, solution.phases().size());
    assertEquals(102, solution.losses().length);
    assertEquals(100, solution.phases().get(0).iterations());
  }

  @Test
  void aRunStoppedInItsCoarsePhaseHasAResultOfFullSize() {
    Solution solution =
        run(phases(20, 5, 1e-3), 0, Monitor.asLongAs(iteration -> iteration.number() < 4));
    assertEquals(StopReason.STOPPED_BY_USER, solution.stopReason());
    assertEquals(4, solution.losses().length);
    assertEquals(52, solution.x().width());
    assertEquals(44, solution.x().height());
    assertEquals(5, solution.k().width());
    assertEquals(1, solution.k().sum(), 1e-5);
  }

  /** Three starts of 60 iterations, of which a judge prefers that with the number {@code best}. */
  private static Solution threeStarts(int best, Monitor listener) {
    SelfDeblurOptions options =
        SelfDeblurOptions.preset(Preset.REFERENCE)
            .psfSize(5, 5)
            .device(ComputeDevice.CPU)
            .schedule(new Schedule(phases(60, 3, 3e-3), 3, Method.NETWORK))
            .iterations(63)
            .seed(5)
            .build();
    AtomicInteger judged = new AtomicInteger();
    StartChoice judge =
        (x, k, progress) -> {
          progress.reached(0.5);
          return judged.getAndIncrement() == best ? 1 : 2;
        };
    try (Fit fit =
        new Fit(
            Problem.blind(Y, 0), options, SelfDeblurComposition.PUBLISHED, Device.cpu(), judge)) {
      return fit.run(listener);
    }
  }

  private static List<Integer> seeds(Solution solution) {
    return solution.phases().stream().map(PhaseRecord::seed).toList();
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "1, 1005", "2, 2005"})
  void theBestStartGoesOn(int best, int seed) {
    List<Iteration> last = new ArrayList<>();
    Solution solution =
        threeStarts(
            best,
            Monitor.asLongAs(
                iteration -> {
                  last.add(iteration);
                  return true;
                }));
    assertEquals(List.of(5, 1005, 2005, seed), seeds(solution));
    assertEquals(183, solution.losses().length);
    assertTrue(last.stream().allMatch(iteration -> iteration.total() == 183));
    assertEquals(0, last.get(182).remainingSeconds(), 1e-9);
  }

  /** Hears of the pauses between starts, and ends the run in one where it is to. */
  private static final class PauseEar implements Monitor {
    final List<String> heard = new ArrayList<>();
    final Wish wish;

    PauseEar(Wish wish) {
      this.wish = wish;
    }

    @Override
    public Wish reached(double share, Part part) {
      if (part.kind() == Part.Kind.ITERATIONS) {
        return Wish.GO_ON;
      }
      heard.add(part.name());
      return wish;
    }
  }

  @Test
  void startsAreComparedInPauses() {
    PauseEar ear = new PauseEar(Wish.GO_ON);
    assertEquals(183, threeStarts(0, ear).losses().length);
    assertEquals(Collections.nCopies(3, "comparing starts"), ear.heard);
  }

  @Test
  void aRunStoppedWhileStartsAreComparedGoesOnWithNone() {
    Solution stopped = threeStarts(0, new PauseEar(Wish.FINISH));
    assertEquals(StopReason.STOPPED_BY_USER, stopped.stopReason());
    assertEquals(60, stopped.losses().length);
    assertEquals(52, stopped.x().width());
  }

  @Test
  void aRunStoppedInItsThirdStartHasTheBestOfTheOthers() {
    Solution stopped = threeStarts(1, Monitor.asLongAs(iteration -> iteration.number() < 130));
    assertEquals(StopReason.STOPPED_BY_USER, stopped.stopReason());
    assertEquals(130, stopped.losses().length);
    assertEquals(120, stopped.resultIteration());
    assertEquals(52, stopped.x().width());
  }

  @Test
  void theRemainingTimeCountsLaterPhasesByTheirWork() {
    List<Double> left = new ArrayList<>();
    List<Double> elapsed = new ArrayList<>();
    run(
        phases(10, 10, 1e-3),
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
    Grid point = new Grid(values, 5, 5);
    ProblemSize size = new ProblemSize(48, 40, 5, 5, false);
    Phase phase = phases(1, 1, 1e-4).get(1);
    try (SizeFit level =
        new SizeFit(
            Y,
            null,
            size,
            null,
            SMALL,
            SelfDeblurComposition.PUBLISHED,
            new FreeSource(SMALL.kernel(), point),
            0,
            Device.cpu())) {
      level.enter(phase);
      level.iterate(0, 1, true);
      Grid k = level.found().k();
      for (int i = 0; i < 25; i++) {
        double expected = 0.5 * values[i] + 0.5 / 25;
        assertEquals(1, k.values()[i] / expected, 0.1, "value " + i);
      }
    }
  }

  @Test
  void bfloat16GivesNearlyTheSameFirstLoss() {
    Phase exact = phases(1, 1, 1e-3).get(1);
    double wide = run(List.of(exact), 0, Monitor.NONE).losses()[0];
    double narrow =
        run(List.of(exact.with(Precision.BFLOAT16_WHERE_FAST)), 0, Monitor.NONE).losses()[0];
    assertEquals(1, narrow / wide, 0.05);
  }

  @Test
  void whatCountsAsAFailure() {
    Grid sharp = Y.crop(0, 0, 20, 20);
    Grid delta = new Grid(new float[] {0.05f, 0.05f, 0.8f, 0.05f, 0.05f}, 5, 1);
    Grid flat = new Grid(new float[] {0.2f, 0.2f, 0.2f, 0.2f, 0.2f}, 5, 1);
    Grid good = new Grid(new float[] {0.1f, 0.2f, 0.4f, 0.2f, 0.1f}, 5, 1);
    assertEquals(Optional.of(Failure.DELTA), Failure.of(sharp, delta, false, sharp));
    assertEquals(Optional.of(Failure.FLAT), Failure.of(sharp, flat, false, sharp));
    Grid constant = sharp.scaled(0.01, 0.3);
    assertEquals(Optional.of(Failure.CONSTANT), Failure.of(constant, good, false, sharp));
    assertEquals(Optional.of(Failure.CONSTANT), Failure.of(constant, delta, true, sharp));
    assertEquals(Optional.empty(), Failure.of(sharp, good, false, sharp));
    assertEquals(Optional.empty(), Failure.of(sharp, delta, true, sharp));
    Grid one = new Grid(new float[] {1}, 1, 1);
    assertEquals(Optional.empty(), Failure.of(sharp, one, false, sharp));
  }
}
