package io.github.selfdeblur.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SelfDeblurOptionsTest {

  private static SelfDeblurOptions.Builder valid() {
    return SelfDeblurOptions.preset(Preset.REFERENCE).psfSize(17, 15);
  }

  @Test
  void referenceIsThePublishedSetting() {
    SelfDeblurOptions options = valid().build();
    assertEquals(5000, options.iterations());
    assertEquals(1000, options.ssimFrom());
    assertEquals(0.01, options.imageRate());
    assertEquals(1e-4, options.kernelRate());
    assertEquals(0.001, options.inputNoise());
    assertEquals(0, options.tvWeight());
    assertEquals(new ImageNetwork(8, 128, 16, 5, 2), options.imageNetwork());
    assertEquals(new KernelNetwork(200, 1, 1000), options.kernelNetwork());
    assertEquals(Optimisation.JOINT, options.optimisation());
    assertEquals(33, options.imageNetwork().leastSide());
  }

  @Test
  void ratesAreHalvedWhenTheTableSays() {
    SelfDeblurOptions options = valid().build();
    assertEquals(1, options.rateFactor(1999));
    assertEquals(0.5, options.rateFactor(2000));
    assertEquals(0.25, options.rateFactor(3500));
    assertEquals(0.125, options.rateFactor(4999));
  }

  @Test
  void theOtherRowsOfTheTable() {
    SelfDeblurOptions colour = SelfDeblurOptions.preset(Preset.COLOUR).psfSize(5, 5).build();
    assertEquals(2500, colour.iterations());
    assertEquals(500, colour.ssimFrom());
    assertEquals(List.of(1600, 1900, 2200), colour.rateHalvings());
    SelfDeblurOptions lai = SelfDeblurOptions.preset(Preset.LAI).psfSize(5, 5).build();
    assertEquals(5000, lai.iterations());
    assertEquals(500, lai.ssimFrom());
    SelfDeblurOptions given = SelfDeblurOptions.preset(Preset.NON_BLIND).psfSize(5, 5).build();
    assertEquals(1000, given.iterations());
    assertEquals(0, given.ssimFrom());
    assertEquals(List.of(700, 800, 900), given.rateHalvings());
    assertTrue(given.preset().needsPsf());
  }

  @Test
  void fewerIterationsMoveNoSwitch() {
    SelfDeblurOptions options = valid().iterations(600).build();
    assertEquals(1000, options.ssimFrom());
    assertEquals(List.of(2000, 3000, 4000), options.rateHalvings());
  }

  @Test
  void aBuilderUsedAgainDoesNotChangeWhatItBuilt() {
    SelfDeblurOptions.Builder builder = valid().seed(1);
    SelfDeblurOptions first = builder.build();
    builder.seed(2);
    assertEquals(1, first.seed());
  }

  @Test
  void everyRuleIsStatedWithWhatWasGot() {
    refused("PSF width (px) must be at least 1, got 0.", () -> valid().psfSize(0, 5).build());
    refused("PSF height (px) must be at least 1, got -3.", () -> valid().psfSize(5, -3).build());
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
        "Preset must be one of reference, lai, colour, nonblind, got 'best'.",
        () -> Preset.named("best"));
    refused("Device must be one of auto, cpu, gpu, got 'tpu'.", () -> ComputeDevice.named("tpu"));
  }

  private static void refused(String sentence, Executable executable) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void namesAreReadInAnyCase() {
    assertEquals(Preset.LAI, Preset.named(" LAI "));
    assertEquals(ComputeDevice.GPU, ComputeDevice.named("Gpu"));
  }
}
