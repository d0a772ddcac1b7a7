package io.github.selfdeblur.blind;

import io.github.selfdeblur.blind.volume.TileWatch;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.OrthogonalViews;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Preview;
import io.github.selfdeblur.progress.VolumeStep;
import io.github.selfdeblur.progress.VolumeStep.Stage;
import java.util.function.Supplier;

/**
 * Tells a monitor what there is to see of a run on a z-stack. Nothing is computed before it is
 * asked for.
 */
final class VolumeSights implements TileWatch {

  private final Grid blurry;
  private final double black;
  private final double stretch;
  private final Monitor monitor;
  private ShownPsf psf;
  private int steps;

  /** What is made when it is first asked for. */
  private OrthogonalViews cut;

  private Grid blurryViews;
  private Grid sharpViews;

  /**
   * @param blurry grey values
   * @param black the grey value of no light
   */
  VolumeSights(Grid blurry, double black, Optics optics, Monitor monitor) {
    this.blurry = blurry;
    this.black = black;
    this.monitor = monitor;
    stretch = optics.zStepUm().orElseThrow() / optics.pixelUm().orElseThrow();
  }

  /** This is the PSF so far. */
  void tried(ShownPsf tried) {
    psf = tried;
    tell(Stage.SEARCH, ++steps, () -> {});
  }

  /** From now on the stack is deconvolved with this PSF. */
  void found(ShownPsf found) {
    psf = found;
    steps = 0;
  }

  @Override
  public void iterated(int[] start, Supplier<Grid> tile) {
    tell(Stage.FINISH, ++steps, () -> cut.put(tile.get().scaled(1, black), start, sharpViews));
  }

  /** This is the result, in grey values. */
  void done(Grid sharp) {
    tell(Stage.DONE, ++steps, () -> sharpViews = cut.of(sharp));
  }

  private void tell(Stage stage, int number, Runnable change) {
    ShownPsf shown = psf;
    Supplier<Preview> preview =
        () -> {
          prepare();
          change.run();
          return new Preview(blurryViews, sharpViews.scaled(1, 0), shown.views(stretch));
        };
    monitor.seen(new VolumeStep(stage, number, preview, shown::widths));
  }

  private void prepare() {
    if (cut == null) {
      cut = OrthogonalViews.through(OrthogonalViews.SPOT, blurry, stretch);
      blurryViews = cut.of(blurry);
      sharpViews = blurryViews.scaled(1, 0);
    }
  }
}
