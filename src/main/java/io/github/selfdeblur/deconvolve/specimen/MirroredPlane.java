package io.github.selfdeblur.deconvolve.specimen;

import io.github.selfdeblur.grid.FastSize;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.likelihood.SpecimenSpectrum;

/**
 * A plane, mirrored at its borders, on a periodic grid that has room for a fast Fourier transform.
 *
 * @param plane of which the grid was made
 * @param pad px beyond each border, at least
 * @param periodic the grid
 */
record MirroredPlane(Grid plane, int pad, Grid periodic) {

  /** See the record's. */
  static MirroredPlane of(Grid plane, int pad) {
    int width = FastSize.atLeast(plane.width() + 2 * pad);
    int height = FastSize.atLeast(plane.height() + 2 * pad);
    Grid periodic = Grid.zeros(width, height);
    for (int y = 0; y < height; y++) {
      int row = mirrored(y - pad, plane.height(), height) * plane.width();
      for (int x = 0; x < width; x++) {
        periodic.values()[y * width + x] =
            plane.values()[row + mirrored(x - pad, plane.width(), width)];
      }
    }
    return new MirroredPlane(plane, pad, periodic);
  }

  /** The px of a side that stands at a place of the period that it is mirrored into. */
  private static int mirrored(int at, int side, int period) {
    int near = at >= side + (period - side) / 2 ? at - period : at;
    int inside = near < 0 ? -1 - near : near >= side ? 2 * side - 1 - near : near;
    return Math.max(0, Math.min(side - 1, inside));
  }

  /**
   * Noise over specimen at each frequency, width / 2 + 1 of them in a row, row after row; the mean
   * of an image is known whatever its spectrum.
   */
  Grid noiseOver(SpecimenSpectrum specimen, Workers workers) {
    int width = periodic.width();
    int height = periodic.height();
    Grid ratio = Grid.zeros(width / 2 + 1, height);
    workers.split(
        height,
        1,
        (from, to) -> {
          for (int i = from * ratio.width(); i < to * ratio.width(); i++) {
            int y = i / ratio.width();
            double across = (double) (i % ratio.width()) / width;
            double down = (double) (y <= height / 2 ? y : y - height) / height;
            ratio.values()[i] = (float) specimen.noiseOverSpecimen(across, down);
          }
        });
    ratio.values()[0] = 0;
    return ratio;
  }

  /** The index of a frequency along a row. */
  int indexOf(double cyclesPerPx) {
    return (int) (cyclesPerPx * periodic.width());
  }

  /** What of the grid is where the plane is. */
  Grid cropped(Grid grid) {
    return grid.crop(pad, pad, plane.width(), plane.height());
  }
}
