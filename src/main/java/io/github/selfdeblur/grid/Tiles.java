package io.github.selfdeblur.grid;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Overlapping tiles of one size that cover a plane, or a grid of any number of dimensions. Where
 * two overlap, the one fades into the other as a raised cosine over the middle half of the overlap;
 * the outer quarters, which are next to a tile's border, count for nothing.
 */
public final class Tiles {

  private final int[] size;
  private final Line[] lines;

  private Tiles(int[] size, Line[] lines) {
    this.size = size;
    this.lines = lines;
  }

  /**
   * @param size of the grid along each axis, px; the first axis runs fastest
   * @param side of a tile along each axis, px, where the grid is not smaller
   * @param overlap at least so many px are shared with the next tile along each axis
   * @throws IllegalArgumentException where a tile is not at least twice the overlap
   */
  public static Tiles of(int[] size, int[] side, int[] overlap) {
    return of(size, side, overlap, Arrays.stream(size).map(axis -> 1).toArray());
  }

  /**
   * The same where tiles begin at multiples of {@code step} along each axis.
   *
   * @param size multiples of the steps, as the next two
   */
  public static Tiles of(int[] size, int[] side, int[] overlap, int[] step) {
    Line[] lines = new Line[size.length];
    Arrays.setAll(lines, axis -> Line.of(size[axis], side[axis], overlap[axis], step[axis]));
    return new Tiles(size.clone(), lines);
  }

  /** How many there are. */
  public int count() {
    return Arrays.stream(lines).mapToInt(line -> line.starts.length).reduce(1, Math::multiplyExact);
  }

  /** Of each tile, px along each axis. */
  public int[] side() {
    return Arrays.stream(lines).mapToInt(Line::side).toArray();
  }

  /**
   * Where a tile begins, px along each axis.
   *
   * @param number from 0, in the order in which they are worked on
   */
  public int[] start(int number) {
    Tile tile = new Tile(number);
    int[] start = new int[lines.length];
    Arrays.setAll(start, axis -> lines[axis].starts[tile.place[axis]]);
    return start;
  }

  /**
   * How much each px of a tile counts for along an axis; the products of all axes add up to 1 where
   * tiles overlap.
   *
   * @param number of the tile, as in {@link #start}
   */
  public float[] weights(int number, int axis) {
    return new Tile(number).weights[axis];
  }

  /** The plane with every tile replaced by what {@code work} makes of it, of its size. */
  public Grid blend(Grid plane, UnaryOperator<Grid> work) {
    int[] side = side();
    float[] blended =
        blend(plane.values(), tile -> work.apply(new Grid(tile, side[0], side[1])).values());
    return new Grid(blended, plane.width(), plane.height());
  }

  /** The same of a grid's values. */
  public float[] blend(float[] values, UnaryOperator<float[]> work) {
    return blend(number -> work.apply(part(values, new Tile(number))));
  }

  private float[] part(float[] values, Tile tile) {
    int[] side = side();
    float[] part = new float[Size.px(side)];
    for (int row = 0; row < part.length / side[0]; row++) {
      System.arraycopy(values, tile.startOf(row), part, row * side[0], side[0]);
    }
    return part;
  }

  /**
   * The values of a grid of which only tiles are known.
   *
   * @param tiles the values of each, by its number
   */
  public float[] blend(IntFunction<float[]> tiles) {
    int width = side()[0];
    float[] blended = new float[Size.px(size)];
    for (int number = 0; number < count(); number++) {
      Tile tile = new Tile(number);
      float[] done = tiles.apply(number);
      float[] across = lines[0].weights(tile.place[0]);
      for (int row = 0; row < done.length / width; row++) {
        int to = tile.startOf(row);
        float weight = tile.weightOf(row);
        for (int x = 0; x < width; x++) {
          blended[to + x] += weight * across[x] * done[row * width + x];
        }
      }
    }
    return blended;
  }

  /** One of the tiles; its rows are numbered as the grid's are. */
  private final class Tile {

    /** Its number along each axis. */
    private final int[] place = new int[lines.length];

    private final float[][] weights = new float[lines.length][];

    Tile(int number) {
      int rest = number;
      for (int axis = 0; axis < lines.length; axis++) {
        place[axis] = rest % lines[axis].starts.length;
        rest /= lines[axis].starts.length;
        weights[axis] = lines[axis].weights(place[axis]);
      }
    }

    /** Where a row begins in the grid. */
    int startOf(int row) {
      int start = lines[0].starts[place[0]];
      int step = size[0];
      int rest = row;
      for (int axis = 1; axis < lines.length; axis++) {
        start += step * (lines[axis].starts[place[axis]] + rest % lines[axis].side);
        step *= size[axis];
        rest /= lines[axis].side;
      }
      return start;
    }

    /** What all of a row counts for along the axes but the first. */
    float weightOf(int row) {
      float weight = 1;
      int rest = row;
      for (int axis = 1; axis < lines.length; axis++) {
        weight *= weights[axis][rest % lines[axis].side];
        rest /= lines[axis].side;
      }
      return weight;
    }
  }

  /** The tiles along one axis. */
  private record Line(int side, int... starts) {

    static Line of(int length, int wanted, int overlap, int step) {
      if (wanted >= length) {
        return new Line(length, 0);
      }
      if (wanted < 2 * overlap) {
        throw new IllegalArgumentException(
            "Tiles must have a side of at least " + 2 * overlap + " px, got " + wanted + " px.");
      }
      int count = (length - overlap - 1) / (wanted - overlap) + 1;
      int[] starts = new int[count];
      for (int i = 0; i < count; i++) {
        starts[i] = (int) ((long) i * ((length - wanted) / step) / (count - 1)) * step;
      }
      return new Line(wanted, starts);
    }

    /** How much each px of a tile counts for; those of all tiles add up to 1. */
    float[] weights(int tile) {
      float[] weights = new float[side];
      for (int i = 0; i < side; i++) {
        int position = starts[tile] + i;
        weights[i] = (float) (rise(tile, position) * (1 - rise(tile + 1, position)));
      }
      return weights;
    }

    /** From 0 to 1 where a tile takes over from the one before it. */
    private double rise(int tile, int position) {
      if (tile == 0 || tile == starts.length) {
        return tile == 0 ? 1 : 0;
      }
      double overlap = starts[tile - 1] + side - starts[tile];
      double along = (position - starts[tile] + 0.5 - overlap / 4) / (overlap / 2);
      return 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, Math.min(1, along)));
    }
  }
}
