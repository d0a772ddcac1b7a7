package io.github.selfdeblur;

import io.github.selfdeblur.nonblind.Tiled;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.plane.Tiles;
import io.github.selfdeblur.quality.NoiseLevel;
import io.github.selfdeblur.solve.Iteration;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.solve.MemoryNeed;
import io.github.selfdeblur.solve.StopReason;
import io.github.selfdeblur.tensor.MachineMemory;
import io.github.selfdeblur.tensor.Transfer;
import java.util.OptionalInt;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

/**
 * SelfDeblur with k fixed on one tile of a plane after the other, all with the white level and the
 * noise of the whole plane.
 */
final class TiledNetwork {

  private static final int TILE_STEP_PX = 64;

  private final Img<FloatType> psf;
  private final SelfDeblurOptions options;
  private final IterationListener listener;
  private final Pixels plane;
  private final Tiles tiles;
  private int done;
  private boolean stopped;
  private RunReport last;

  /**
   * @param options for a known PSF
   */
  TiledNetwork(
      Pixels plane,
      Img<FloatType> psf,
      int side,
      SelfDeblurOptions options,
      IterationListener listener) {
    this.psf = psf;
    this.plane = plane;
    this.listener = listener;
    tiles =
        Tiled.tiles(plane.width(), plane.height(), side, options.psfWidth(), options.psfHeight());
    this.options =
        options.toBuilder()
            .whiteLevel(options.whiteLevel().orElseGet(plane::maximum))
            .noiseSigma(options.noiseSigma().orElseGet(() -> NoiseLevel.of(plane)))
            .build();
  }

  /** The side of the tiles that this machine holds; empty where it holds the plane as a whole. */
  static OptionalInt side(int width, int height, SelfDeblurOptions options) {
    double present = MachineMemory.megabytes();
    if (MemoryNeed.megabytes(width, height, options) <= present) {
      return OptionalInt.empty();
    }
    int least = Tiled.leastSide(options.psfWidth(), options.psfHeight());
    int side = Math.max(width, height) / TILE_STEP_PX * TILE_STEP_PX;
    while (side > least && MemoryNeed.megabytes(side, side, options) > present) {
      side -= TILE_STEP_PX;
    }
    return OptionalInt.of(Math.max(side, least));
  }

  /** The sharp plane; where the run is stopped, tiles that were not reached are as they were. */
  Pixels sharp() {
    return tiles.blend(plane, this::sharp);
  }

  private Pixels sharp(Pixels tile) {
    Pixels result = tile;
    if (!stopped && tile.minimum() < tile.maximum()) {
      SelfDeblurResult run =
          SelfDeblur.deblurWithPsf(Transfer.toImage(tile), psf, options, new Progress());
      last = run.report();
      stopped = last.stopReason() == StopReason.STOPPED_BY_USER;
      result = Transfer.fromImage(run.image());
    }
    done++;
    return result;
  }

  /** Of the tile that was done last. */
  RunReport report() {
    return last;
  }

  boolean isComplete() {
    return !stopped;
  }

  /** One course of iterations over all tiles. */
  private final class Progress implements IterationListener {

    @Override
    public boolean iterated(Iteration iteration) {
      int total = iteration.total() * tiles.count();
      int number = done * iteration.total() + iteration.number();
      double pace = (iteration.elapsedSeconds() + iteration.remainingSeconds()) / iteration.total();
      return listener.iterated(
          iteration.within(number, total, number * pace, (total - number) * pace));
    }

    @Override
    public void waiting() {
      listener.waiting();
    }
  }
}
