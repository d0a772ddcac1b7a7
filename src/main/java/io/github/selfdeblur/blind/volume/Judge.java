package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.deconvolve.lucy.StackLucy;
import io.github.selfdeblur.deconvolve.lucy.StackRoom;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.psf.volume.PupilVolume;

/**
 * How plausible aberrations are by the object behind a window of the stack. Not for use by two
 * threads at a time.
 */
final class Judge {

  /** Px and planes beyond the window's borders from which light may come. */
  private static final int ROOM_PX = 16;

  private static final int ROOM_PLANES = 8;

  /** The same where a pinhole takes the light from far. */
  private static final int PINHOLE_ROOM_PX = 8;

  private static final int PINHOLE_ROOM_PLANES = 4;

  /** Relative noise of bright voxels up to which sparsity tells; beyond it, held out photons do. */
  private static final double MOST_NOISE = 0.04;

  private final Grid window;
  private final StackRoom room;
  private final PupilVolume optics;
  private final Measure measure;
  private final double variation;
  private final int threads;

  /**
   * @param stack a window of it, 0 for no light
   */
  Judge(Grid stack, StackLight light, Optics microscope, int threads) {
    this.threads = threads;
    boolean pinhole = microscope.modality().hasPinhole();
    room =
        StackRoom.around(
            stack.size(),
            pinhole ? PINHOLE_ROOM_PX : ROOM_PX,
            pinhole ? PINHOLE_ROOM_PLANES : ROOM_PLANES);
    optics = new PupilVolume(microscope, room.size());
    if (light.relativeNoise() <= MOST_NOISE) {
      window = stack.scaled(1 / light.white(), 0);
      measure = new Sparsity(window, room, light);
      variation = light.variation();
    } else {
      HeldOut halves = HeldOut.of(stack, light);
      window = halves.seen();
      measure = halves;
      variation = new StackLight(light.white() / 2, light.gain()).variation();
    }
  }

  /**
   * What was found of aberrations.
   *
   * @param penalty the less, the more plausible
   * @param object to go on with
   */
  record Judged(Aberrations aberrations, double penalty, Grid object) {}

  /** An object to begin with that knows no PSF. */
  Grid start() {
    return room.start(window);
  }

  /** By how much aberrations must be less implausible than none. */
  double margin() {
    return measure.margin();
  }

  /**
   * @param spectrum penalty of the power spectrum, in nats a frequency
   * @param start an object to begin with
   */
  Judged of(Aberrations aberrations, double spectrum, Grid start, int iterations) {
    StackLucy.Estimate found =
        new StackLucy(iterations, variation, threads)
            .estimate(window, room, optics.of(aberrations), start, Progress.NONE);
    return new Judged(aberrations, measure.penalty(aberrations, found, spectrum), found.object());
  }
}
