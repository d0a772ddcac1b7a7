package io.github.selfdeblur.blind.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.deconvolve.lucy.SimulatedStack;
import io.github.selfdeblur.engine.FitThread;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.ImageNetwork;
import io.github.selfdeblur.options.schedule.KernelNetwork;
import io.github.selfdeblur.options.schedule.Networks;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Rates;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.solve.VolumeSolution;
import io.github.selfdeblur.stop.StopReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small networks on a stack of 32 × 32 px and 16 planes. */
class VolumeNetworkTest {

  private static final Aberrations TRUE = new Aberrations(0, 0.8, 0, 0, 0);
  private static final Grid BLURRY = SimulatedStack.of(TRUE, 300).blurry();
  private static final Grid SMALL = BLURRY.crop(new int[] {8, 8, 4}, new int[] {16, 16, 8});
  private static final VolumePsf NOMINAL =
      new VolumePsf(SimulatedStack.WATER, Aberrations.NONE, 0, StackLight.of(BLURRY, 1e-4));

  private static SelfDeblurOptionsBuilder options() {
    Networks small = new Networks(ImageNetwork.of(4, 8, 4, 3, 3), KernelNetwork.REFERENCE);
    Phase kept = Phase.reference(3, FitTerm.GRADIENT).with(small).with(new Rates(0.01, 0, 1));
    Phase joint = kept.then(5, FitTerm.GRADIENT, new Rates(0.01, 0.02, 1));
    return SelfDeblurOptions.preset(Preset.VOLUME_NETWORK)
        .schedule(new Schedule(List.of(kept, joint), Method.RICHARDSON_LUCY_TV))
        .device(ComputeDevice.CPU)
        .threads(1);
  }

  private static VolumeNetwork.Fitted fit(Grid stack, VolumeNetwork network, Progress progress) {
    return FitThread.call(() -> network.fit(stack, NOMINAL, progress));
  }

  @Test
  void objectAndPupilAreFittedTogether() {
    VolumeNetwork.Fitted fitted = fit(BLURRY, new VolumeNetwork(options().build()), Progress.NONE);

    VolumeSolution found = fitted.solution();
    double[] losses = found.losses();
    assertEquals(8, losses.length);
    assertTrue(losses[7] < 0.9 * losses[0], losses[0] + " to " + losses[7]);
    assertEquals(1, found.psf().sum(), 1e-4);
    assertTrue(found.psf().minimum() >= 0, "" + found.psf().minimum());
    int[] room = VolumeFinish.room(BLURRY.size()).size();
    assertArrayEquals(room, found.psf().size());
    assertArrayEquals(room, found.object().size());
    assertTrue(found.object().minimum() >= 0 && Double.isFinite(found.object().maximum()));
    assertEquals(5, found.coefficients().length);
    assertTrue(Math.abs(found.coefficients()[1]) > 0.01, "" + found.coefficients()[1]);
    assertEquals(StopReason.MAX_ITERATIONS, found.stopReason());
    assertTrue(Double.isFinite(fitted.gain()), "" + fitted.gain());
  }

  @Test
  void aStopEndsTheFitAndKeepsTheBest() {
    VolumeNetwork.Fitted fitted =
        fit(SMALL, new VolumeNetwork(options().build()), share -> share < 0.2);
    assertEquals(2, fitted.solution().losses().length);
    assertEquals(StopReason.STOPPED_BY_USER, fitted.solution().stopReason());
  }

  @Test
  void theNetworksOwnImageHasTheStacksSize() {
    VolumeNetwork network =
        new VolumeNetwork(options().finish(Method.NETWORK).iterations(2).build());
    VolumeFinish.Finished own = FitThread.call(() -> network.image(SMALL, NOMINAL, Progress.NONE));
    assertArrayEquals(SMALL.size(), own.sharp().size());
    assertTrue(own.sharp().minimum() >= 0 && own.misfit() > 0, "" + own.misfit());
  }

  @Test
  void schedulesForPlanesAreRefused() {
    VolumeNetwork network = new VolumeNetwork(options().schedule(Preset.BEST.schedule()).build());
    String sentence =
        assertThrows(IllegalArgumentException.class, () -> fit(SMALL, network, Progress.NONE))
            .getMessage();
    assertTrue(
        sentence.startsWith("The networks of a volume need a schedule of one size, "), sentence);
  }
}
