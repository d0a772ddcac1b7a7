package io.github.selfdeblur.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.network.Networks;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.Rates;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.stop.StopReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Runs that are made to fail, and what counts as a failure. */
class FailureTest {

  /** A run whose networks are spoilt at iteration {@code at}. */
  private static Solution spoilt(SelfDeblurOptions options, int at, Consumer<SizeFit> spoil) {
    try (Fit fit = SmallFit.of(options)) {
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

  /** As few iterations as are enough to be judged by, and as small a network. */
  private static SelfDeblurOptions learnsNothing() {
    Networks tiny = new Networks(ImageNetwork.of(2, 4, 2, 2, 2), new KernelNetwork(20, 1, 50));
    return Blobs.quick(100)
        .eachPhase(phase -> phase.with(tiny).with(new Rates(0.01, 1e-9, 1)))
        .build();
  }

  @Test
  void aRunThatDivergesIsMadeAgainWithAnotherSeed() {
    Solution solution =
        spoilt(
            Blobs.quick(20).seed(7).build(), 5, level -> fill(level.imageParameters(), Float.NaN));

    assertEquals(List.of(7, 1007), SmallFit.seeds(solution));
    assertEquals(1, solution.restarts());
    assertEquals(Optional.empty(), solution.failure());
    assertEquals(StopReason.MAX_ITERATIONS, solution.stopReason());
    assertEquals(6 + 20, solution.losses().length);
  }

  @Test
  void whatAFailedTryLeavesUndoneIsNoLongerPlanned() {
    List<Iteration> heard = new ArrayList<>();
    SelfDeblurOptions options = Blobs.quickThenSsim(20, 10).build();
    try (Fit fit = SmallFit.of(options)) {
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
    try (Fit fit = SmallFit.of(learnsNothing())) {
      Solution solution = fit.run(Monitor.asLongAs(iteration -> iteration.number() < 100));

      assertEquals(100, solution.losses().length);
      assertEquals(Optional.of(Failure.FLAT), solution.failure());
    }
  }

  @Test
  void aCollapsedImageEndsTheTryAtOnce() {
    try (Fit fit = SmallFit.of(Blobs.quick(230).build())) {
      Solution solution =
          fit.run(
              Monitor.asLongAs(
                  iteration -> {
                    if (iteration.number() == 199) {
                      fill(fit.level().imageParameters(), 0);
                    }
                    return iteration.number() < 200 + 30;
                  }));

      assertEquals(200, solution.phases().get(0).iterations());
      assertEquals(30, solution.phases().get(1).iterations());
      assertEquals(Optional.empty(), solution.failure());
    }
  }

  @Test
  void aKernelThatLearnsNothingIsReportedWhenAllTriesHaveFailed() {
    Solution solution = spoilt(learnsNothing(), 0, level -> {});

    assertEquals(Optional.of(Failure.FLAT), solution.failure());
    assertEquals(3, solution.restarts());
    assertEquals(400, solution.losses().length);
    assertEquals(1, solution.k().values().sum(), 1e-5);
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

  @Test
  void whatCountsAsAFailure() {
    Grid sharp = SmallFit.BLURRY.crop(0, 0, 20, 20);
    CorrelationKernel delta =
        new CorrelationKernel(new Grid(new float[] {0.05f, 0.05f, 0.8f, 0.05f, 0.05f}, 5, 1));
    CorrelationKernel flat =
        new CorrelationKernel(new Grid(new float[] {0.2f, 0.2f, 0.2f, 0.2f, 0.2f}, 5, 1));
    CorrelationKernel good =
        new CorrelationKernel(new Grid(new float[] {0.1f, 0.2f, 0.4f, 0.2f, 0.1f}, 5, 1));
    assertEquals(Optional.of(Failure.DELTA), Failure.of(sharp, delta, false, sharp));
    assertEquals(Optional.of(Failure.FLAT), Failure.of(sharp, flat, false, sharp));
    Grid constant = sharp.scaled(0.01, 0.3);
    assertEquals(Optional.of(Failure.CONSTANT), Failure.of(constant, good, false, sharp));
    assertEquals(Optional.of(Failure.CONSTANT), Failure.of(constant, delta, true, sharp));
    assertEquals(Optional.empty(), Failure.of(sharp, good, false, sharp));
    assertEquals(Optional.empty(), Failure.of(sharp, delta, true, sharp));
    CorrelationKernel one = new CorrelationKernel(new Grid(new float[] {1}, 1, 1));
    assertEquals(Optional.empty(), Failure.of(sharp, one, false, sharp));
  }
}
