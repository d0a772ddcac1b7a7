package io.github.selfdeblur.options.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.Prior;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {

  private static final Phase FULL = Phase.reference(10, FitTerm.MSE);

  @Test
  void impossibleSchedulesAreRefused() {
    refused("A schedule must have at least one phase, got none.", List.of());
    refused(
        "A schedule's first phase must start with fresh networks.",
        List.of(FULL.then(5, FitTerm.SSIM, Rates.REFERENCE)));
    Phase coarse = FULL.at(2);
    Phase continued = FULL.then(5, FitTerm.SSIM, Rates.REFERENCE);
    refused(
        "A phase that continues must have the scale and the networks of the phase before, got "
            + continued.describe()
            + " after "
            + coarse.describe()
            + ".",
        List.of(coarse, continued));
    assertMessage("A phase's shrink factor must be 1, 2 or 4, got 3.", () -> FULL.at(3));
    assertMessage("A phase's iterations must be at least 1, got 0.", () -> FULL.lasting(0));
  }

  private static void refused(String sentence, List<Phase> phases) {
    assertMessage(sentence, () -> new Schedule(phases, Method.NETWORK));
  }

  private static void assertMessage(String sentence, Executable executable) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void aScheduleIsReadable() {
    String text = new Schedule(List.of(FULL.at(2), FULL), Method.SPARSE).describe();
    assertEquals(4, text.lines().count());
    assertTrue(text.startsWith("1/2 size, 10 iterations, MSE, fresh networks"), text);
    assertTrue(text.endsWith("starts: 1\nfinish: sparse"), text);
  }

  @Test
  void severalStartsNeedSomethingThatFollowsThem() {
    Schedule one = new Schedule(List.of(FULL), Method.NETWORK);
    assertMessage(
        "Several starts need a phase with fresh networks after the first one, got 2 starts of\n"
            + FULL.describe()
            + "\n",
        () -> one.startedTimes(2));
    assertMessage("Starts must be at least 1, got 0.", () -> one.startedTimes(0));
  }

  @Test
  void startsRepeatWhatComesBeforeTheLastFreshNetworks() {
    Phase continued = FULL.then(5, FitTerm.SSIM, Rates.REFERENCE);
    Schedule schedule =
        new Schedule(List.of(FULL.at(4), FULL.at(2), FULL, continued), 3, Method.SPARSE);
    assertEquals(3, schedule.levels().size());
    assertEquals(35, schedule.iterations());
    assertEquals(3 * 20 + 15, schedule.iterationsOfAllStarts());
    assertEquals(3, schedule.lasting(11).starts());
    assertEquals(1, schedule.lasting(10).starts());
  }

  @Test
  void ratesFallInAStraightLine() {
    Rates rates = new Rates(1, 1, 0.2);
    assertEquals(1, rates.factor(0));
    assertEquals(0.6, rates.factor(0.5), 1e-12);
    assertEquals(0.2, rates.factor(1), 1e-12);
  }

  @Test
  void aShrunkPhaseSeesHalfTheImageAndAnOddKernel() {
    Phase half = FULL.at(2);
    assertEquals(128, half.imageSide(255));
    assertEquals(9, half.kernelSide(17));
    assertEquals(9, half.kernelSide(16));
    assertEquals(16, FULL.kernelSide(16));
    int least = half.leastImageSide(5);
    int leastSide = half.networks().image().leastSide();
    assertTrue(half.imageSide(least) + half.kernelSide(5) - 1 >= leastSide);
    assertTrue(half.imageSide(least - 1) + half.kernelSide(5) - 1 < leastSide);
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void everyPresetCanBeCutAnywhere(Preset preset) {
    Schedule schedule = preset.schedule();
    for (int iterations : new int[] {1, 150, 250, schedule.iterations() + 1}) {
      assertEquals(iterations, schedule.lasting(iterations).iterations());
    }
  }

  @Test
  void onlyNetworksThatKnowAnySizeGoOnAtAnother() {
    Schedule across = Preset.CROSS_SCALE.schedule();
    assertEquals(1, across.levels().size());
    assertEquals(2, across.phases().get(0).shrink());
    assertEquals(1, across.phases().get(1).shrink());
  }

  @Test
  void aPhaseHasWhatItsTermsSpeakOf() {
    assertMessage(
        "A sample, and the terms deviation and entropy, need an image network of mean and"
            + " deviation, got one of the mean alone.",
        () -> FULL.with(Terms.FIT.sampled()));
    assertMessage(
        "Terms of an auxiliary PSF need one in their phase, got none.",
        () -> FULL.with(Terms.FIT.and(ExtraTerm.WIENER, 1)));
    assertMessage(
        "A phase must minimise something, got nothing.", () -> new Terms(0, false, List.of()));
  }

  @Test
  void anAuxiliaryPsfBeginsToLearnTenfoldThreeTimes() {
    AuxiliaryPsf psf = new AuxiliaryPsf(10, 1);
    assertEquals(1e-6, psf.rate(69, 17), 1e-12);
    assertEquals(1e-5, psf.rate(70, 17), 1e-12);
    assertEquals(1e-3, psf.rate(170, 17), 1e-12);
    assertEquals(1e-5, psf.rate(140, 27), 1e-12);
    assertEquals(1e-3, psf.rate(0, 9), 1e-12, "small kernels at once");
    assertEquals(6, psf.sigmaPx(19), 1e-12);
  }

  @Test
  void variationsChangeWhatTheyName() {
    Variations changes =
        new Variations(Optional.empty(), 30, 0.99, 1e-3, 700, Optional.of(Prior.EXTREME), 16);
    Schedule varied = changes.of(Preset.REFERENCE.schedule());
    assertEquals(5030, varied.iterations());
    List<Phase> phases = varied.phases();
    assertEquals(30, phases.get(0).iterations());
    assertTrue(phases.get(0).terms().any(ExtraTerm.NO_BLUR::equals));
    assertEquals(700, phases.get(1).iterations());
    assertEquals(FitTerm.MSE, phases.get(1).fitTerm());
    assertEquals(FitTerm.SSIM, phases.get(2).fitTerm());
    assertEquals(1e-3, phases.get(1).rates().kernel(), 1e-12);
    assertEquals(1.25e-4, phases.get(phases.size() - 1).rates().kernel(), 1e-12);
    assertTrue(phases.stream().allMatch(phase -> phase.momentum().image() == 0.99));
    assertTrue(phases.stream().allMatch(p -> p.networks().image().widths().get(4) == 16));
    assertTrue(phases.get(2).terms().any(ExtraTerm.EXTREME::equals));
  }
}
