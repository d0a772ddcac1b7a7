package io.github.selfdeblur.blind;

import io.github.selfdeblur.blind.volume.VolumeFacts;
import io.github.selfdeblur.blind.volume.VolumePsf;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.PsfViews;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.quality.FullWidth;

/** A z-stack's PSF as people see it. It is computed when it is first asked for. */
final class ShownPsf {

  /** A widefield PSF goes on for ever. */
  static final int MOST_PX = 81;

  /** Largest side of the grid where it is only looked at. */
  private static final int QUICK_PX = 128;

  private final Aberrations aberrations;
  private final Optics optics;
  private final int[] room;
  private Psf psf;

  /**
   * @param room size of the grid, px and slices
   */
  ShownPsf(Aberrations aberrations, Optics optics, int... room) {
    this.aberrations = aberrations;
    this.optics = optics;
    this.room = room;
  }

  /** About the same, sooner: on a smaller grid. */
  static ShownPsf quick(Aberrations aberrations, Optics optics, int... room) {
    int width = Math.min(QUICK_PX, room[0]);
    int height = Math.min(QUICK_PX, room[1]);
    return new ShownPsf(aberrations, optics, width, height, room[2]);
  }

  /** All of it. */
  Psf whole() {
    if (psf == null) {
      psf = VolumePsf.of(aberrations, optics, room);
    }
    return psf;
  }

  /** For people and for other programs, of odd sides, sum 1. */
  Grid values() {
    return whole().cropped(odd(room[0]), odd(room[1]), room[2] - 1).values();
  }

  private static int odd(int even) {
    return Math.min(MOST_PX, even - 1);
  }

  /**
   * XY, YZ and XZ of its core.
   *
   * @param stretch distance of slices, px
   */
  Grid views(double stretch) {
    return PsfViews.of(values(), stretch);
  }

  /** Full width at half maximum, µm; NaN where the PSF does not fall below its half. */
  double widthUm(int axis) {
    double step = axis < 2 ? optics.pixelUm().orElseThrow() : optics.zStepUm().orElseThrow();
    return FullWidth.of(whole().values(), axis) * step;
  }

  /** Along x, y and z, such as "0.25 x 0.25 x 0.80 µm". */
  String widths() {
    return VolumeFacts.widths(widthUm(0), widthUm(1), widthUm(2));
  }
}
