package io.github.selfdeblur.image.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.selfdeblur.SelfDeblur;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.choice.NoiseModel;
import io.github.selfdeblur.options.choice.StackMode;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.network.Networks;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Monitor;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** z-stacks deblurred with preset volume-network, as if of a confocal microscope: quicker. */
class VolumeNetworkStackTest {

  private static SelfDeblurOptionsBuilder options() {
    Networks small = new Networks(ImageNetwork.of(2, 4, 2, 2, 2), KernelNetwork.REFERENCE);
    return VolumeStackTest.options(Preset.VOLUME_NETWORK)
        .eachPhase(phase -> phase.with(small).lasting(2))
        .optics(
            new Optics(1.2, 0.525, OptionalDouble.empty())
                .with(Modality.CONFOCAL, OptionalDouble.of(1), OptionalDouble.of(0.488)))
        .device(ComputeDevice.CPU);
  }

  @Test
  void networksFollowTheSearchAndTheirOwnImageCanBeHad() {
    ImagePlus source = VolumeStackTest.image(1, 1);
    StackEar ear = new StackEar();
    SelfDeblurOptions network = options().finish(Method.NETWORK).build();

    HyperstackDeblurring run =
        HyperstackDeblurring.of(source, network, StackOptions.builder().build(), ear);

    assertArrayEquals(source.getDimensions(), run.deblurred().getDimensions());
    assertTrue(run.deblurred().getStatistics().max > 0, "no light");
    assertEquals(4, run.runs().get(0).report().method().iterationsDone());
    assertEquals(Method.NETWORK, run.runs().get(0).report().blind().finish());
    String info = run.deblurred().getInfoProperty();
    assertTrue(
        info.matches("(?s).*\nIterations: 4 of 4, [0-9.]+ s each, result of iteration 4: all.*"),
        info);
    assertTrue(
        ear.notes.contains(
            "The networks of a volume run on the CPU, which takes long: they are meant for a"
                + " GPU."),
        ear.notes.toString());
  }

  @Test
  void onlyAVolumeIsTaken() {
    ImagePlus plane = VolumeStackTest.image(1, 1);
    plane.setDimensions(1, 1, plane.getStackSize());
    assertRefused(
        "A volume must have at least 8 slices, got 1 (and 8 frames): set slices with Image >"
            + " Properties, or choose another preset than volume-network.",
        plane,
        options(),
        StackMode.AUTO);
    assertRefused(
        "Preset volume-network deblurs a stack as a volume, got stack planes: leave out stack or"
            + " choose another preset.",
        VolumeStackTest.image(1, 1),
        options(),
        StackMode.PLANES);
    assertRefused(
        "Preset volume-network fits a pupil, weighs all voxels alike and does all iterations: leave"
            + " out PSF model, noise model and stop.",
        VolumeStackTest.image(1, 1),
        options().noiseModel(NoiseModel.POISSON_GAUSSIAN),
        StackMode.AUTO);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                SelfDeblur.deblur(
                    ImgLib2.image(new Grid(new float[400], 20, 20)),
                    options().build(),
                    Monitor.NONE));
    assertEquals(
        "Preset volume-network is for z-stacks as volumes, got a plane.", refused.getMessage());
  }

  private static void assertRefused(
      String sentence, ImagePlus image, SelfDeblurOptionsBuilder options, StackMode mode) {
    StackOptions choice = StackOptions.builder().stack(mode).build();
    assertEquals(
        sentence,
        assertThrows(
                IllegalArgumentException.class,
                () -> HyperstackDeblurring.of(image, options.build(), choice, Monitor.NONE))
            .getMessage());
  }
}
