package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.deconvolve.lucy.StackLucy;
import io.github.selfdeblur.deconvolve.lucy.StackRoom;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.psf.volume.PupilVolume;

/**
 * How plausible aberrations are: how well the object that is found with them from one half of a
 * window's photons predicts the other. Not for use by two threads at a time.
 */
final class Judge {

  /** Px and planes beyond the window's borders from which light may come. */
  private static final int ROOM_PX = 16;

  private static final int ROOM_PLANES = 8;

  /** The same where a pinhole takes the light from far. */
  private static final int PINHOLE_ROOM_PX = 8;

  private static final int PINHOLE_ROOM_PLANES = 4;

  private static final int ITERATIONS = 50;
  private static final int PINHOLE_ITERATIONS = 30;

  private final HeldOut halves;
  private final StackRoom room;
  private final PupilVolume optics;
  private final double variation;
  private final int threads;

  /**
   * @param stack a window of it, 0 for no light
   */
  Judge(Grid stack, StackLight light, Optics microscope, int threads) {
    this(HeldOut.of(stack, light), light, microscope, threads);
  }

  /**
   * @param halves of a window
   */
  Judge(HeldOut halves, StackLight light, Optics microscope, int threads) {
    this.halves = halves;
    this.threads = threads;
    boolean pinhole = microscope.modality().hasPinhole();
    room =
        StackRoom.around(
            halves.seen().size(),
            pinhole ? PINHOLE_ROOM_PX : ROOM_PX,
            pinhole ? PINHOLE_ROOM_PLANES : ROOM_PLANES);
    optics = new PupilVolume(microscope, room.size());
    variation = new StackLight(light.white() / 2, light.gain()).variation();
  }

  /**
   * What was found of aberrations.
   *
   * @param penalty in nats, the less, the more plausible
   * @param object to go on with
   */
  record Judged(Aberrations aberrations, double penalty, Grid object) {}

  /** As many as compare PSFs well from an object that knows none of them. */
  static int iterations(Optics microscope) {
    return microscope.modality().hasPinhole() ? PINHOLE_ITERATIONS : ITERATIONS;
  }

  /** An object to begin with that knows no PSF. */
  Grid start() {
    return room.start(halves.seen());
  }

  /**
   * @param start an object to begin with
   */
  Judged of(Aberrations aberrations, Grid start, int iterations) {
    StackLucy.Estimate found =
        new StackLucy(iterations, variation, threads)
            .estimate(halves.seen(), room, optics.of(aberrations), start, Progress.NONE);
    return new Judged(aberrations, halves.penalty(found.explained()), found.object());
  }
}
