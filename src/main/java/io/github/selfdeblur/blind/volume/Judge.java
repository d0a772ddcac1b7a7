package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.deconvolve.lucy.StackLucy;
import io.github.selfdeblur.deconvolve.lucy.StackRoom;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.psf.volume.PupilVolume;

/**
 * How plausible aberrations are by what is behind them: the object that a window of the stack was
 * of. A wrong PSF, which the mirrored one is, too, leaves edges less sparse and explains the data
 * worse. Not for use by two threads at a time.
 */
final class Judge {

  /** Px and planes beyond the window's borders from which light may come. */
  private static final int ROOM_PX = 16;

  private static final int ROOM_PLANES = 8;

  /** Px and planes within the window's borders that do not count. */
  private static final int MARGIN_PX = 4;

  private static final int MARGIN_PLANES = 2;

  /** A deviance of less than that of noise is no merit. */
  private static final double LEAST_DEVIANCE = 0.7;

  private static final double WIDEFIELD_DEVIANCE = 0.3;
  private static final double PINHOLE_DEVIANCE = 1;
  private static final double SPECTRUM = 1.5;
  private static final double ABERRATION = 0.01;
  private static final double CORNER = 0.01;

  private final Grid window;
  private final StackRoom room;
  private final StackLight light;
  private final PupilVolume optics;
  private final double devianceWeight;
  private final int threads;

  /**
   * @param window of the stack, 0 for no light
   */
  Judge(Grid window, StackLight light, Optics microscope, int threads) {
    this.window = window.scaled(1 / light.white(), 0);
    this.light = light;
    this.threads = threads;
    room = StackRoom.around(window.size(), ROOM_PX, ROOM_PLANES);
    optics = new PupilVolume(microscope, room.size());
    devianceWeight = microscope.modality().hasPinhole() ? PINHOLE_DEVIANCE : WIDEFIELD_DEVIANCE;
  }

  /**
   * What was found of aberrations.
   *
   * @param penalty the less, the more plausible
   * @param object to go on with
   */
  record Judged(
      Aberrations aberrations, double penalty, double sparsity, double deviance, Grid object) {}

  /** An object to begin with that knows no PSF. */
  Grid start() {
    return room.start(window);
  }

  /**
   * @param spectrum penalty of the power spectrum, in nats a frequency
   * @param start an object to begin with
   */
  Judged of(Aberrations aberrations, double spectrum, Grid start, int iterations) {
    StackLucy lucy = new StackLucy(iterations, light.variation(), threads);
    StackLucy.Estimate estimate =
        lucy.estimate(window, room, optics.of(aberrations), start, Progress.NONE);
    double sparsity = Math.log(sparsity(estimate.object()));
    double deviance = deviance(estimate.explained());
    double prior = 0;
    for (double radians : aberrations.radians()) {
      prior += ABERRATION * Math.sqrt(radians * radians + CORNER);
    }
    double penalty =
        sparsity
            + devianceWeight * Math.log(Math.max(LEAST_DEVIANCE, deviance))
            + SPECTRUM * spectrum
            + prior;
    return new Judged(aberrations, penalty, sparsity, deviance, estimate.object());
  }

  /** Mean absolute difference of neighbours over their root mean square, inside the window. */
  private double sparsity(Grid object) {
    int[] from = room.start().clone();
    int[] to = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      int margin = axis == 2 ? MARGIN_PLANES : MARGIN_PX;
      to[axis] = from[axis] + window.size()[axis] - margin;
      from[axis] += margin;
    }
    float[] x = object.values();
    int row = object.width();
    int plane = row * object.height();
    double absolute = 0;
    double squares = 0;
    int count = 0;
    for (int z = from[2]; z < to[2] - 1; z++) {
      for (int y = from[1]; y < to[1] - 1; y++) {
        for (int i = z * plane + y * row + from[0]; i < z * plane + y * row + to[0] - 1; i++) {
          double across = x[i + 1] - x[i];
          double down = x[i + row] - x[i];
          double deep = x[i + plane] - x[i];
          absolute += Math.abs(across) + Math.abs(down) + Math.abs(deep);
          squares += across * across + down * down + deep * deep;
          count += 3;
        }
      }
    }
    return absolute / count / Math.sqrt(squares / count);
  }

  /** Poisson's deviance of the data a voxel, 1 where nothing but noise is left. */
  private double deviance(Grid explained) {
    double least = 1e-6;
    double sum = 0;
    for (int i = 0; i < explained.values().length; i++) {
      double seen = Math.max(least, window.values()[i]);
      double expected = Math.max(least, explained.values()[i]);
      sum += seen * Math.log(seen / expected) - (seen - expected);
    }
    return 2 * sum / explained.values().length * light.white() / light.gain();
  }
}
