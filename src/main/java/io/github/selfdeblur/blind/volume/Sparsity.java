package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.deconvolve.lucy.StackLucy;
import io.github.selfdeblur.deconvolve.lucy.StackRoom;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.volume.Aberrations;

/**
 * By how sparse the object's edges are: Krishnan, Tay, Fergus 2011, doi:10.1109/CVPR.2011.5995521,
 * equation 1, in three dimensions; and how well the data are explained. For many photons: noise is
 * less sparse than any object, and a wider PSF amplifies less of it.
 *
 * @param window what the object was found from, 1 for white
 * @param room around it
 * @param light of the stack
 */
record Sparsity(Grid window, StackRoom room, StackLight light) implements Measure {

  /** Px and planes within the window's borders that do not count. */
  private static final int MARGIN_PX = 4;

  private static final int MARGIN_PLANES = 2;

  /** A deviance of less than that of noise is no merit. */
  private static final double LEAST_DEVIANCE = 0.7;

  private static final double DEVIANCE = 0.3;
  private static final double SPECTRUM = 1.5;
  private static final double ABERRATION = 0.01;
  private static final double CORNER = 0.01;
  private static final double DARK = 1e-6;

  /** In nats. */
  private static final double NOT_NOMINAL = 0.002;

  @Override
  public double margin() {
    return NOT_NOMINAL;
  }

  @Override
  public double penalty(Aberrations aberrations, StackLucy.Estimate found, double spectrum) {
    double prior = 0;
    for (double radians : aberrations.radians()) {
      prior += ABERRATION * Math.sqrt(radians * radians + CORNER);
    }
    return Math.log(ofEdges(found.object()))
        + DEVIANCE * Math.log(Math.max(LEAST_DEVIANCE, deviance(found.explained())))
        + SPECTRUM * spectrum
        + prior;
  }

  /** Mean absolute difference of neighbours over their root mean square, inside the window. */
  private double ofEdges(Grid object) {
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
        int line = z * plane + y * row;
        for (int i = line + from[0]; i < line + to[0] - 1; i++) {
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
    double sum = 0;
    for (int i = 0; i < explained.values().length; i++) {
      double seen = Math.max(DARK, window.values()[i]);
      double expected = Math.max(DARK, explained.values()[i]);
      sum += seen * Math.log(seen / expected) - (seen - expected);
    }
    return 2 * sum / explained.values().length * light.white() / light.gain();
  }
}
