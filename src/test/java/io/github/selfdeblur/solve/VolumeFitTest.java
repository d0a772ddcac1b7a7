package io.github.selfdeblur.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.blind.method.SelfDeblurComposition;
import io.github.selfdeblur.deconvolve.lucy.SimulatedStack;
import io.github.selfdeblur.deconvolve.lucy.StackRoom;
import io.github.selfdeblur.engine.FitThread;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.network.Networks;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Rates;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.stop.StopReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small networks on a stack of 32 × 32 px and 16 planes. */
class VolumeFitTest {

  private static final Grid BLURRY =
      SimulatedStack.of(new Aberrations(0, 0.8, 0, 0, 0), 300).blurry();
  private static final StackRoom ROOM = StackRoom.around(BLURRY.size(), 8, 4);

  private static VolumeFit fit() {
    Networks small = new Networks(ImageNetwork.of(2, 4, 2, 2, 2), KernelNetwork.REFERENCE);
    Phase kept = Phase.reference(4, FitTerm.GRADIENT).with(small).with(new Rates(0.05, 0, 1));
    Phase joint = kept.then(6, FitTerm.GRADIENT, new Rates(0.05, 0.02, 1));
    return fit(new Schedule(List.of(kept, joint), Method.RICHARDSON_LUCY_TV));
  }

  private static VolumeFit fit(Schedule schedule) {
    SelfDeblurComposition loss = new SelfDeblurComposition(0.01, 2, null);
    return new VolumeFit(schedule, 2, loss::terms, 0, ComputeDevice.CPU, 1);
  }

  private static VolumeSolution joint(VolumeFit fit, Progress progress) {
    return FitThread.call(
        () -> fit.joint(BLURRY, ROOM, SimulatedStack.WATER, Aberrations.NONE, progress));
  }

  @Test
  void objectAndPupilAreFittedTogether() {
    VolumeSolution found = joint(fit(), Progress.NONE);

    double[] losses = found.losses();
    assertEquals(10, losses.length);
    assertTrue(losses[9] < 0.9 * losses[0], losses[0] + " to " + losses[9]);
    assertEquals(1, found.psf().sum(), 1e-4);
    assertTrue(found.psf().minimum() >= 0, "" + found.psf().minimum());
    assertArrayEquals(ROOM.size(), found.psf().size());
    assertArrayEquals(ROOM.size(), found.object().size());
    assertTrue(found.object().minimum() >= 0 && found.object().maximum() <= 2, "out of range");
    assertEquals(5, found.coefficients().length);
    assertTrue(Math.abs(found.coefficients()[1]) > 0.01, "" + found.coefficients()[1]);
    assertEquals(StopReason.MAX_ITERATIONS, found.stopReason());
  }

  @Test
  void aStopEndsTheFitAndKeepsTheBest() {
    VolumeSolution found = joint(fit(), share -> share < 0.2);
    assertEquals(2, found.losses().length);
    assertEquals(StopReason.STOPPED_BY_USER, found.stopReason());
    assertTrue(found.mse() > 0, "" + found.mse());
  }

  @Test
  void schedulesForPlanesAreRefused() {
    String sentence =
        assertThrows(IllegalArgumentException.class, () -> fit(Preset.BEST.schedule()))
            .getMessage();
    assertTrue(
        sentence.startsWith("The networks of a volume need a schedule of one size, "), sentence);
  }
}
