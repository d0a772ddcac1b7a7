package io.github.selfdeblur.blind;

import io.github.selfdeblur.blind.method.RunScale;
import io.github.selfdeblur.deconvolve.Tiled;
import io.github.selfdeblur.engine.DeviceMemory;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.grid.Tiles;
import io.github.selfdeblur.intensity.ImageNoise;
import io.github.selfdeblur.intensity.IntensityScale;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.solve.cost.MemoryNeed;
import java.util.OptionalInt;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

/**
 * SelfDeblur with k fixed on one tile of a plane after the other, all with the black, the white and
 * the noise of the whole plane, whose sum is kept as a whole.
 */
public final class TiledNetwork {

  private static final int TILE_STEP_PX = 64;

  private final Img<FloatType> psf;
  private final SelfDeblurOptions options;
  private final RunScale light;
  private final RunsInTurn monitor;
  private final Grid plane;
  private final Tiles tiles;
  private boolean complete = true;
  private RunReport last;

  /**
   * @param options for a known PSF
   */
  public TiledNetwork(
      Grid plane, Img<FloatType> psf, int side, SelfDeblurOptions options, Monitor monitor) {
    this.psf = psf;
    this.plane = plane;
    tiles =
        Tiled.tiles(plane.width(), plane.height(), side, options.psfWidth(), options.psfHeight());
    this.options =
        options.toBuilder()
            .noiseSigma(options.noiseSigma().orElseGet(() -> ImageNoise.of(plane).sigma()))
            .build();
    light = RunScale.ofPlane(plane, options);
    this.monitor = new RunsInTurn(monitor, tiles.count());
  }

  /** The side of the tiles that the memory holds; empty where it holds the plane as a whole. */
  public static OptionalInt side(
      int width, int height, SelfDeblurOptions options, DeviceMemory memory) {
    double present = memory.megabytes();
    if (MemoryNeed.megabytes(width, height, options, memory) <= present) {
      return OptionalInt.empty();
    }
    int least = Tiled.leastSide(options.psfWidth(), options.psfHeight());
    int side = Math.max(width, height) / TILE_STEP_PX * TILE_STEP_PX;
    while (side > least && MemoryNeed.megabytes(side, side, options, memory) > present) {
      side -= TILE_STEP_PX;
    }
    return OptionalInt.of(Math.max(side, least));
  }

  /**
   * The sharp plane on its [0, 1] scale, whatever its sum; where the run is stopped, tiles that
   * were not reached are as they were.
   */
  Grid sharp() {
    return light.unit().toUnit(tiles.blend(plane, this::sharp));
  }

  /** That of the whole plane. */
  IntensityScale scale() {
    return light.unit();
  }

  private Grid sharp(Grid tile) {
    Grid result = tile;
    boolean constant = tile.minimum() == tile.maximum();
    if (!constant && !monitor.isStopped()) {
      SelfDeblurResult run =
          RunsOneAtATime.ofTile(ImgLib2.image(tile), psf, light, options, monitor);
      last = run.report();
      result = ImgLib2.grid(run.image());
      complete &= last.method().stopReason().isComplete();
    } else {
      complete &= constant;
    }
    monitor.next();
    return result;
  }

  /** Of the tile that was done last. */
  public RunReport report() {
    return last;
  }

  boolean isComplete() {
    return complete;
  }
}
