package io.github.selfdeblur.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.blind.method.SelfDeblurComposition;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.Rates;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.stop.StopReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Runs that are made to fail. */
class FailureTest {

  private static final Grid Y = Blobs.blurred(48, 40, 1);

  /** A run whose networks are spoilt at iteration {@code at}. */
  private static Solution spoilt(SelfDeblurOptions options, int at, Consumer<SizeFit> spoil) {
    try (Fit fit =
        new Fit(
            Problem.blind(Y, 0), options, SelfDeblurComposition.PUBLISHED, Device.cpu(), null)) {
      return fit.run(
          Monitor.asLongAs(
              iteration -> {
                if (iteration.number() == at) {
                  spoil.accept(fit.level());
                }
                return true;
              }));
    }
  }

  private static void fill(NDArray parameters, float value) {
    float[] values = new float[(int) parameters.size()];
    Arrays.fill(values, value);
    parameters.set(values);
  }

  private static List<Integer> seeds(Solution solution) {
    return solution.phases().stream().map(PhaseRecord::seed).toList();
  }

  @Test
  void aRunThatDivergesIsMadeAgainWithAnotherSeed() {
    Solution solution =
        spoilt(
            Blobs.quick(20).seed(7).build(), 5, level -> fill(level.imageParameters(), Float.NaN));

    assertEquals(List.of(7, 1007), seeds(solution));
    assertEquals(1, solution.restarts());
    assertEquals(Optional.empty(), solution.failure());
    assertEquals(StopReason.MAX_ITERATIONS, solution.stopReason());
    assertEquals(6 + 20, solution.losses().length);
  }

  @Test
  void whatAFailedTryLeavesUndoneIsNoLongerPlanned() {
    List<Iteration> heard = new ArrayList<>();
    SelfDeblurOptions options = Blobs.quickThenSsim(20, 10).build();
    try (Fit fit =
        new Fit(
            Problem.blind(Y, 0), options, SelfDeblurComposition.PUBLISHED, Device.cpu(), null)) {
      fit.run(
          Monitor.asLongAs(
              iteration -> {
                heard.add(iteration);
                if (iteration.number() == 5) {
                  fill(fit.level().imageParameters(), Float.NaN);
                }
                return true;
              }));
    }

    Iteration last = heard.get(heard.size() - 1);
    assertEquals(6 + 30, last.number());
    assertEquals(6 + 30, last.total());
    assertEquals(0, last.remainingSeconds(), 1e-9);
  }

  @Test
  void whoStopsInTheLastIterationGetsNoOtherTry() {
    SelfDeblurOptions options =
        Blobs.quick(100).eachPhase(phase -> phase.with(new Rates(0.01, 1e-9, 1))).build();
    try (Fit fit =
        new Fit(
            Problem.blind(Y, 0), options, SelfDeblurComposition.PUBLISHED, Device.cpu(), null)) {
      Solution solution = fit.run(Monitor.asLongAs(iteration -> iteration.number() < 100));

      assertEquals(100, solution.losses().length);
      assertEquals(Optional.of(Failure.FLAT), solution.failure());
    }
  }

  @Test
  void aCollapsedImageEndsTheTryAtOnce() {
    Solution solution =
        spoilt(Blobs.quick(230).build(), 199, level -> fill(level.imageParameters(), 0));

    assertEquals(200, solution.phases().get(0).iterations());
    assertEquals(230, solution.phases().get(1).iterations());
    assertEquals(Optional.empty(), solution.failure());
  }

  @Test
  void aKernelThatLearnsNothingIsReportedWhenAllTriesHaveFailed() {
    SelfDeblurOptions options =
        Blobs.quick(100).eachPhase(phase -> phase.with(new Rates(0.01, 1e-9, 1))).build();

    Solution solution = spoilt(options, 0, level -> {});

    assertEquals(Optional.of(Failure.FLAT), solution.failure());
    assertEquals(3, solution.restarts());
    assertEquals(400, solution.losses().length);
    assertEquals(1, solution.k().sum(), 1e-5);
  }

  @Test
  void aStopRuleEndsARunAndIsNamed() {
    SelfDeblurOptions movesAndRests =
        Blobs.quickThenSsim(100, 200)
            .eachPhase(p -> p.with(new Rates(0.01, p.fitTerm() == FitTerm.MSE ? 1e-2 : 1e-7, 1)))
            .stop(Stop.PSF)
            .build();

    Solution solution = spoilt(movesAndRests, 0, level -> {});

    assertEquals(StopReason.PSF_AT_REST, solution.stopReason());
    assertTrue(solution.losses().length < 300);
    assertTrue(solution.stopReason().isComplete());
  }
}
