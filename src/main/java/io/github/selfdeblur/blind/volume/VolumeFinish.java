package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.deconvolve.lucy.StackLucy;
import io.github.selfdeblur.deconvolve.lucy.StackRoom;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Tiles;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The final deconvolution of a stack: {@link StackLucy} with room around it, total variation as its
 * noise asks for. A stack that the memory does not hold as a whole is worked on in tiles that hold
 * all of its planes, and blend.
 *
 * @param iterations ≥ 1
 * @param side of a tile along x and y, px
 * @param smoothing factor on the noise, &gt; 0: so many times the total variation, and what would
 *     be too much of it in fewer iterations
 * @param threads at most so many are used; results do not depend on it
 */
public record VolumeFinish(int iterations, int side, double smoothing, int threads) {

  private static final int USUAL_ITERATIONS = 80;

  /** A larger λ of total variation makes noise again of an image that it smooths. */
  private static final double MOST_SMOOTHED = 0.008;

  private static final int ROOM_PX = 16;
  private static final int ROOM_PLANES = 8;

  /** px that tiles share; each has its own {@link #room} beyond that. */
  private static final int OVERLAP = 32;

  /** The least side of tiles, px. */
  static final int LEAST_SIDE = 2 * OVERLAP;

  /** As many iterations as served the simulated stacks. */
  public VolumeFinish(int side, int threads) {
    this(USUAL_ITERATIONS, side, 1, threads);
  }

  /** The same as for so many times the noise. */
  public VolumeFinish smoother(double factor) {
    return new VolumeFinish(iterations, side, smoothing * factor, threads);
  }

  /** The grid on which the object of a stack is sought. */
  public static StackRoom room(int... stack) {
    return StackRoom.around(stack, ROOM_PX, ROOM_PLANES);
  }

  /** The tiles of a stack: all of its slices. */
  static Tiles tiles(int side, int... stack) {
    return Tiles.of(stack, new int[] {side, side, stack[2]}, new int[] {OVERLAP, OVERLAP, 0});
  }

  /**
   * A sharp stack.
   *
   * @param sharp in the blurry one's grey values
   * @param misfit mean squared difference between the blurry stack and what the sharp one explains,
   *     bright voxels being 1
   */
  public record Finished(Grid sharp, double misfit) {}

  /**
   * The sharp stack.
   *
   * @param stack 0 for no light
   * @param psf no larger than a tile's {@link #room}, or cropped to it
   * @param progress also stops: the result is then what there is so far
   */
  public Finished of(Grid stack, Psf psf, StackLight light, Progress progress) {
    return of(stack, psf, light, progress, TileWatch.NONE);
  }

  /** The same, under somebody's eyes. */
  public Finished of(Grid stack, Psf psf, StackLight light, Progress progress, TileWatch watch) {
    Tiles tiles = tiles(side, stack.size());
    double[] misfit = {0};
    int[] done = {0};
    float[] sharp =
        tiles.blend(
            stack.values(),
            values -> {
              Progress inTile = share -> progress.reached((done[0] + share) / tiles.count());
              int[] start = tiles.start(done[0]);
              Grid tile = new Grid(values, tiles.side());
              Finished part =
                  ofTile(tile, psf, light, inTile, soFar -> watch.iterated(start, soFar));
              misfit[0] += part.misfit / tiles.count();
              done[0]++;
              return part.sharp.values();
            });
    return new Finished(new Grid(sharp, stack.size()), misfit[0]);
  }

  private Finished ofTile(
      Grid tile, Psf psf, StackLight light, Progress progress, Consumer<Supplier<Grid>> seen) {
    StackRoom room = room(tile.size());
    double wanted = smoothing * light.variation();
    double variation = Math.min(wanted, Math.max(light.variation(), MOST_SMOOTHED));
    int fewer = (int) Math.max(1, Math.round(iterations * variation / wanted));
    StackLucy lucy = new StackLucy(fewer, variation, threads);
    Grid scaled = tile.scaled(1 / light.white(), 0);
    Psf fitting = psf.cropped(room.size());
    UnaryOperator<Grid> inGrey =
        object -> object.crop(room.start(), tile.size()).scaled(light.white(), 0);
    StackLucy.Estimate found =
        lucy.estimate(
            scaled,
            room,
            fitting,
            room.start(scaled),
            progress,
            object -> seen.accept(() -> inGrey.apply(object)));
    Grid sharp = inGrey.apply(found.object());
    return new Finished(sharp, found.explained().meanSquaredDifference(scaled));
  }
}
