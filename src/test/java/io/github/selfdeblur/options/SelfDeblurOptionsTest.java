package io.github.selfdeblur.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.Named;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.Optimisation;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Precision;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Rates;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.options.schedule.Start;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SelfDeblurOptionsTest {

  private static SelfDeblurOptionsBuilder valid() {
    return SelfDeblurOptions.preset(Preset.REFERENCE).psfSize(17, 15);
  }

  @Test
  void referenceIsThePublishedSetting() {
    SelfDeblurOptions options = valid().build();
    Schedule schedule = options.schedule();
    assertEquals(5000, schedule.iterations());
    assertEquals(0, options.tvWeight());
    assertEquals(Method.NETWORK, schedule.finish());
    Phase first = schedule.phases().get(0);
    assertEquals(1, first.shrink());
    assertEquals(1000, first.iterations());
    assertEquals(FitTerm.MSE, first.fitTerm());
    assertEquals(new Rates(0.01, 1e-4, 1), first.rates());
    assertEquals(0.001, first.inputNoise());
    assertEquals(Optimisation.JOINT, first.optimisation());
    assertEquals(Precision.FLOAT32, first.precision());
    ImageNetwork image = first.networks().image();
    assertEquals(new ImageNetwork(8, List.of(128, 128, 128, 128, 128), 16, 2), image);
    assertEquals(new KernelNetwork(200, 1, 1000), first.networks().kernel());
    assertEquals(33, image.leastSide());
    assertEquals(List.of(1.0, 1.0, 0.5, 0.25, 0.125), rateFactors(schedule));
    assertEquals(FitTerm.SSIM, schedule.phases().get(1).fitTerm());
    for (Phase phase : schedule.phases().subList(1, 5)) {
      assertEquals(Start.CONTINUED, phase.start());
      assertEquals(1000, phase.iterations());
    }
  }

  private static List<Double> rateFactors(Schedule schedule) {
    return schedule.phases().stream().map(phase -> phase.rates().image() / 0.01).toList();
  }

  private static List<Integer> lengths(Preset preset) {
    return preset.schedule().phases().stream().map(Phase::iterations).toList();
  }

  @Test
  void theOtherRowsOfTheTable() {
    assertEquals(List.of(500, 1100, 300, 300, 300), lengths(Preset.COLOUR));
    assertEquals(List.of(500, 1500, 1000, 1000, 1000), lengths(Preset.LAI));
    assertEquals(List.of(700, 100, 100, 100), lengths(Preset.NONBLIND));
    assertEquals(FitTerm.SSIM, Preset.NONBLIND.schedule().phases().get(0).fitTerm());
    assertTrue(Preset.NONBLIND.needsPsf());
  }

  @Test
  void fewerIterationsCutTheScheduleShortAndMoreLengthenItsLastPhase() {
    Schedule cut = valid().iterations(1600).build().schedule();
    assertEquals(List.of(1000, 600), cut.phases().stream().map(Phase::iterations).toList());
    assertEquals(Preset.REFERENCE.schedule().phases().get(0), cut.phases().get(0));
    Schedule longer = valid().iterations(6000).build().schedule();
    assertEquals(6000, longer.iterations());
    assertEquals(2000, longer.phases().get(4).iterations());
  }

  @Test
  void onlyFastEndsByItselfAndOnlyWhereNobodyCounts() {
    for (Preset preset : Preset.values()) {
      Stop expected = preset == Preset.FAST ? Stop.PSF : Stop.NEVER;
      assertEquals(expected, SelfDeblurOptions.preset(preset).build().stop());
    }
    SelfDeblurOptionsBuilder counted = SelfDeblurOptions.preset(Preset.FAST).iterations(820);
    assertEquals(Stop.NEVER, counted.build().stop());
    assertEquals(Stop.NOISE, counted.stop(Stop.NOISE).build().stop());
    Schedule own = Preset.FAST.schedule();
    assertEquals(Stop.NEVER, SelfDeblurOptions.preset(Preset.FAST).schedule(own).build().stop());
  }

  @Test
  void phasesAreChangedWhateverIsCalledFirst() {
    UnaryOperator<Phase> slower = phase -> phase.with(new Rates(1e-4, 1e-5, 1));
    Schedule best = Preset.BEST.schedule();
    SelfDeblurOptions first =
        valid()
            .eachPhase(slower)
            .eachPhase(phase -> phase.with(Optimisation.ALTERNATING))
            .schedule(best)
            .finish(Method.WIENER)
            .iterations(900)
            .build();
    SelfDeblurOptions last =
        valid()
            .iterations(900)
            .finish(Method.WIENER)
            .schedule(best)
            .eachPhase(slower)
            .eachPhase(phase -> phase.with(Optimisation.ALTERNATING))
            .build();

    assertEquals(first.schedule(), last.schedule());
    assertEquals(900, last.schedule().iterations());
    for (Phase phase : last.schedule().phases()) {
      assertEquals(new Rates(1e-4, 1e-5, 1), phase.rates());
      assertEquals(Optimisation.ALTERNATING, phase.optimisation());
    }
  }

  @Test
  void aModelChosenAfterThePhasesWereChangedBringsItsOwn() {
    UnaryOperator<Phase> same = phase -> phase;
    SelfDeblurOptionsBuilder fast = SelfDeblurOptions.preset(Preset.FAST).eachPhase(same);
    assertEquals(
        Preset.FAST.schedule(PsfModel.GAUSSIAN),
        fast.psfModel(PsfModel.GAUSSIAN).build().schedule());
  }

  @Test
  void aBuilderUsedAgainDoesNotChangeWhatItBuilt() {
    SelfDeblurOptionsBuilder builder = valid().seed(1);
    SelfDeblurOptions first = builder.build();
    builder.seed(2);
    assertEquals(1, first.seed());
    assertEquals(1, first.toBuilder().psfSize(3, 3).build().seed());
  }

  @Test
  void everyRuleIsStatedWithWhatWasGot() {
    refused("PSF width (px) must be at least 0, got -1.", () -> valid().psfSize(-1, 5).build());
    refused("PSF height (px) must be at least 0, got -3.", () -> valid().psfSize(5, -3).build());
    refused("Iterations must be at least 1, got 0.", () -> valid().iterations(0).build());
    refused("Seed must be at least 0, got -1.", () -> valid().seed(-1).build());
    refused(
        "TV weight must be a number of at least 0, got -0.1.", () -> valid().tvWeight(-.1).build());
    refused(
        "TV weight must be a number of at least 0, got NaN.",
        () -> valid().tvWeight(Double.NaN).build());
    refused("White level must be a number above 0, got 0.0.", () -> valid().whiteLevel(0).build());
    int cores = Runtime.getRuntime().availableProcessors();
    refused(
        "Threads must be from 1 to this machine's " + cores + " cores, got 0.",
        () -> valid().threads(0).build());
    refused(
        "Threads must be from 1 to this machine's " + cores + " cores, got " + (cores + 1) + ".",
        () -> valid().threads(cores + 1).build());
    refused(
        "Preset must be one of fast, balanced, best, reference, lai, colour, nonblind,"
            + " volume-network, alternating, k-minus, k-plus, double-dip, simpler-sdb,"
            + " simpler-sdb-99, vdip-sparse, vdip-extreme, vdip-std, w-dip, cross-scale, got 'worst'.",
        () -> Named.parse(Preset.class, "Preset", "worst"));
    refused(
        "Device must be one of auto, cpu, gpu, got 'tpu'.",
        () -> Named.parse(ComputeDevice.class, "Device", "tpu"));
  }

  private static void refused(String sentence, Executable executable) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void namesAreReadInAnyCase() {
    assertEquals(Preset.LAI, Named.parse(Preset.class, "Preset", " LAI "));
    assertEquals(ComputeDevice.GPU, Named.parse(ComputeDevice.class, "Device", "Gpu"));
  }
}
