package io.github.selfdeblur.psf;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.OrthogonalViews;
import java.util.Arrays;

/** XY, YZ and XZ of a PSF's core: all of it would make what matters small. */
public final class PsfViews {

  private static final int CORE_PX = 41;
  private static final int CORE_LENGTH_PX = 2 * CORE_PX;

  private PsfViews() {}

  /**
   * A plane, to be seen from 0 to its maximum.
   *
   * @param psf of three dimensions
   * @param stretch distance of slices, px
   */
  public static Grid of(Grid psf, double stretch) {
    int[] most = {CORE_PX, CORE_PX, (int) Math.ceil(CORE_LENGTH_PX / stretch)};
    int[] at = OrthogonalViews.through(1, psf, stretch).at();
    int[] size = new int[3];
    int[] start = new int[3];
    Arrays.setAll(size, axis -> Math.min(most[axis], psf.size()[axis]));
    Arrays.setAll(start, axis -> start(at[axis], size[axis], psf.size()[axis]));
    Grid core = psf.crop(start, size);
    return OrthogonalViews.through(1, core, stretch).of(core);
  }

  private static int start(int at, int part, int whole) {
    return Math.max(0, Math.min(whole - part, at - part / 2));
  }
}
