package io.github.selfdeblur.blind.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.deconvolve.lucy.SimulatedStack;
import io.github.selfdeblur.engine.FitThread;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.network.Networks;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.volume.Aberrations;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VolumeNetworkTest {

  private static final Grid STACK =
      SimulatedStack.of(Aberrations.NONE, 300)
          .blurry()
          .crop(new int[] {8, 8, 4}, new int[] {16, 16, 8});

  private static final Optics CONFOCAL =
      SimulatedStack.WATER.with(Modality.CONFOCAL, OptionalDouble.of(1), OptionalDouble.of(0.488));

  private static SelfDeblurOptionsBuilder options() {
    Networks small = new Networks(ImageNetwork.of(2, 4, 2, 2, 2), KernelNetwork.REFERENCE);
    return SelfDeblurOptions.preset(Preset.VOLUME_NETWORK)
        .eachPhase(phase -> phase.with(small).lasting(1))
        .device(ComputeDevice.CPU)
        .threads(1);
  }

  private static VolumePsf start(Optics optics, Aberrations aberrations) {
    return new VolumePsf(optics, aberrations, 0, StackLight.of(STACK, 1e-4));
  }

  /** Two iterations move the pupil too little for 200 nats. */
  @Test
  void theNominalPsfIsKeptUnlessTheNetworksExplainMore() {
    VolumePsf nominal = start(CONFOCAL, Aberrations.NONE);
    VolumeNetwork network = new VolumeNetwork(options().build());
    VolumeNetwork.Fitted fitted = FitThread.call(() -> network.fit(STACK, nominal, Progress.NONE));
    double evidence = fitted.evidence();
    assertTrue(Math.abs(evidence) < VolumeSearch.NOT_NOMINAL, "" + evidence);
    assertSame(nominal, fitted.psf());
    assertEquals(2, fitted.solution().losses().length);
  }

  @Test
  void evidenceSpeaksAgainstAWrongPsf() {
    VolumePsf start = start(SimulatedStack.WATER, Aberrations.NONE);
    Aberrations wrong = new Aberrations(0, 1.2, 0, 0, 0);
    VolumePsf judged = new VolumeNetwork(options().build()).judged(STACK, start, wrong);
    assertEquals(1.2, judged.aberrations().rms(), 1e-6);
    assertTrue(judged.evidence() < 0, "" + judged.evidence());
  }

  @Test
  void theNetworksOwnImageHasTheStacksSize() {
    VolumeNetwork network = new VolumeNetwork(options().finish(Method.NETWORK).build());
    VolumeFinish.Finished own =
        FitThread.call(
            () -> network.image(STACK, start(CONFOCAL, Aberrations.NONE), Progress.NONE));
    assertArrayEquals(STACK.size(), own.sharp().size());
    assertTrue(own.sharp().minimum() >= 0 && own.misfit() > 0, "" + own.misfit());
  }
}
