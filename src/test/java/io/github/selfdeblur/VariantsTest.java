package io.github.selfdeblur;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Length;
import io.github.selfdeblur.options.choice.Prior;
import io.github.selfdeblur.options.network.KernelKind;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.schedule.ExtraTerm;
import io.github.selfdeblur.options.schedule.Optimisation;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Variations;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SelfDeblur's variants and successors, each phase of each for an iteration. */
class VariantsTest {

  private static final Grid BLURRY = Blobs.blurred(76, 70, 1);
  private static final Variations SHORT = brief(0, 0, Optional.empty());

  private static Variations brief(int pretrain, int ssimFrom, Optional<Prior> prior) {
    return new Variations(Optional.of(Length.SHORT), pretrain, 0, 0, ssimFrom, prior, 8);
  }

  private static SelfDeblurOptionsBuilder options(Preset preset) {
    int cores = Runtime.getRuntime().availableProcessors();
    return SelfDeblurOptions.preset(preset)
        .psfSize(7, 5)
        .device(ComputeDevice.CPU)
        .threads(Math.min(2, cores))
        .variations(SHORT)
        .eachPhase(phase -> phase.lasting(1));
  }

  private static SelfDeblurResult run(SelfDeblurOptions options) {
    return SelfDeblur.deblur(ImgLib2.image(BLURRY), options);
  }

  @ParameterizedTest
  @EnumSource(
      value = Preset.class,
      names = {
        "ALTERNATING",
        "K_MINUS",
        "K_PLUS",
        "DOUBLE_DIP",
        "SIMPLER_SDB",
        "SIMPLER_SDB_99",
        "VDIP_SPARSE",
        "VDIP_EXTREME",
        "VDIP_STD",
        "W_DIP",
        "CROSS_SCALE"
      })
  void everyVariantFindsAnImageAndAPsf(Preset preset) {
    SelfDeblurOptions options = options(preset).build();
    SelfDeblurResult result = run(options);
    Grid psf = ImgLib2.grid(result.psf());
    assertArrayEquals(new int[] {7, 5}, psf.size());
    assertEquals(1, psf.sum(), 1e-4);
    Grid image = ImgLib2.grid(result.image());
    assertArrayEquals(BLURRY.size(), image.size());
    assertTrue(Double.isFinite(image.sum()));
    double[] losses = Blobs.facts(result).losses();
    assertEquals(options.schedule().phases().size(), losses.length);
    assertTrue(Arrays.stream(losses).allMatch(Double::isFinite), Arrays.toString(losses));
  }

  /** Samples and dropout draw at every iteration. */
  @ParameterizedTest
  @EnumSource(
      value = Preset.class,
      names = {"VDIP_EXTREME", "W_DIP"})
  void theSameSeedGivesTheSameLosses(Preset preset) {
    double[] once = Blobs.facts(run(options(preset).build())).losses();
    double[] again = Blobs.facts(run(options(preset).build())).losses();
    assertArrayEquals(once, again);
  }

  @Test
  void keysCombineWithAnyPreset() {
    SelfDeblurOptions options =
        options(Preset.W_DIP).variations(brief(3, 20, Optional.of(Prior.SPARSE))).build();
    Phase first = options.schedule().phases().get(0);
    assertTrue(first.terms().any(ExtraTerm.NO_BLUR::equals));
    assertTrue(
        options.schedule().phases().stream()
            .allMatch(phase -> phase.equals(first) || phase.terms().any(ExtraTerm.SPARSE::equals)));
    SelfDeblurResult result = run(options);
    assertTrue(Arrays.stream(Blobs.facts(result).losses()).allMatch(Double::isFinite));
  }

  @Test
  void publishedLengthsAreThePapers() {
    assertEquals(5000, Preset.K_PLUS.schedule().iterations());
    assertEquals(5500, Preset.VDIP_SPARSE.schedule().iterations());
    assertEquals(5000, Preset.CROSS_SCALE.schedule().iterations());
    assertEquals(2, Preset.K_PLUS.schedule().phases().get(0).networks().kernel().hiddenLayers());
    assertEquals(Preset.REFERENCE.schedule(), Preset.ALTERNATING.schedule().each(joint()));
    assertEquals(550, SHORT.of(Preset.VDIP_STD.schedule()).iterations());
  }

  private static UnaryOperator<Phase> joint() {
    return phase -> phase.with(Optimisation.JOINT);
  }

  @Test
  void whatCannotBeIsRefusedInASentence() {
    assertEquals(
        "A schedule of length short is for published methods, got preset fast.",
        refused(options(Preset.FAST)));
    assertEquals(
        "Adam's beta 1 must be at least 0 and below 1, got 1.5.",
        refused(
            options(Preset.W_DIP)
                .variations(new Variations(Optional.empty(), 0, 1.5, 0, 0, Optional.empty(), 0))));
    SelfDeblurOptionsBuilder tooSmall = options(Preset.DOUBLE_DIP).psfSize(2, 9);
    assertEquals(
        "The PSF's side for a kernel network with skip connections must be at least 3, got 2.",
        assertThrows(IllegalArgumentException.class, () -> run(tooSmall.build())).getMessage());
    assertEquals(
        "The kernel network's hidden layers must be at least 0, got -1.",
        assertThrows(
                IllegalArgumentException.class, () -> new KernelNetwork(KernelKind.SKIP).hidden(-1))
            .getMessage());
  }

  private static String refused(SelfDeblurOptionsBuilder builder) {
    return assertThrows(IllegalArgumentException.class, builder::build).getMessage();
  }
}
