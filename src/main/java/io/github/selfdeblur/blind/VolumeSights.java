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

  /** Side of the squares of which the brightest is looked at, px. */
  private static final int SPOT_PX = 4;

  /** Of the PSF's maximum: the grey between its views. */
  private static final double BETWEEN = 0.3;

  private final Grid blurry;
  private final double black;
  private final double stretch;
  private final Monitor monitor;
  private ShownPsf psf;
  private int steps;

  /** What is made when it is first asked for. */
  private OrthogonalViews cut;

  private double between;
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
    tell(Stage.DONE, ++steps, () -> sharpViews = cut.of(sharp, between));
  }

  private void tell(Stage stage, int number, Runnable change) {
    ShownPsf shown = psf;
    Supplier<Preview> preview =
        () -> {
          prepare();
          change.run();
          return new Preview(blurryViews, sharpViews, views(shown.values()));
        };
    monitor.seen(new VolumeStep(stage, number, preview, shown::widths));
  }

  private void prepare() {
    if (cut == null) {
      cut = OrthogonalViews.through(SPOT_PX, blurry, stretch);
      int[] at = cut.at();
      double bright = blurry.crop(at, new int[] {1, 1, 1}).sum();
      between = (blurry.minimum() + bright) / 2;
      blurryViews = cut.of(blurry, between);
      sharpViews = blurryViews.scaled(1, 0);
    }
  }

  private Grid views(Grid light) {
    return OrthogonalViews.through(1, light, stretch).of(light, BETWEEN * light.maximum());
  }
}
