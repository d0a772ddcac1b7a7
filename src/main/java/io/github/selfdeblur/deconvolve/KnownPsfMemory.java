package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.grid.FastSize;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.options.choice.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How much memory a method takes for an image, and how large tiles must be where that is too much.
 *
 * @param where which memory
 * @param image px along each axis
 * @param psf px along each axis
 */
public record KnownPsfMemory(Method method, MemoryOf where, int[] image, int... psf) {

  private static final double MB = 1 << 20;

  /** Java's. */
  public KnownPsfMemory(Method method, int[] image, int... psf) {
    this(method, MemoryOf.JAVA, image, psf);
  }

  /** The same where only a tile of the image is in memory at a time: what one of them takes. */
  public double megabytesOfTile(int... tile) {
    return new KnownPsfMemory(method, where, tile, psf).megabytes();
  }

  /** Of these, MB of Java's memory for copies of the tile. */
  public double megabytesOfCopies(int... tile) {
    return where.bytesPerImagePx() * Size.count(tile) / MB;
  }

  /**
   * The sides of the largest tiles of which the memory holds one, and nothing else of the image.
   *
   * @throws IllegalArgumentException with one sentence where it holds not even the smallest
   */
  public int[] tileAlone() {
    double free = where.freeMegabytes();
    if (megabytesOfTile(tileOf(0)) > free) {
      throw new IllegalArgumentException(refusal(free, megabytesOfTile(tileOf(0))));
    }
    return largest(tile -> megabytesOfTile(tile) <= free);
  }

  /** MB for the image as a whole. */
  public double megabytes() {
    return megabytes(image);
  }

  /** MB for the image in the smallest tiles. */
  public double leastMegabytes() {
    return megabytes(tileOf(0));
  }

  private double megabytes(int[] tile) {
    double bytes = where.bytesPerPx(method, image.length);
    for (int axis = 0; axis < tile.length; axis++) {
      bytes *= padded(tile, axis);
    }
    return (bytes + where.bytesPerImagePx() * Size.count(image)) / MB;
  }

  /** px of the grid that a method works on. */
  private long padded(int[] tile, int axis) {
    long beyond = method == Method.WIENER ? 2L * psf[axis] : psf[axis] - 1;
    return FastSize.atLeast(tile[axis] + beyond);
  }

  /** Whether a Java array holds the grid that a method works on, each row with its spectrum. */
  private boolean fitsAnArray(int[] tile) {
    long[] grid = new long[tile.length];
    Arrays.setAll(grid, axis -> padded(tile, axis) + (axis == 0 ? 2 : 0));
    return Size.count(grid) <= Size.MOST_PX;
  }

  /**
   * The sides of the tiles that the memory holds; empty where it holds the image as a whole.
   *
   * @throws IllegalArgumentException with one sentence where it holds neither
   */
  public Optional<int[]> tile() {
    boolean whole = fitsAnArray(image) && where.holds(megabytes());
    return whole ? Optional.empty() : Optional.of(tileFor(where.freeMegabytes()));
  }

  /** The same where the whole does not fit, and {@code free} MB are free. */
  int[] tileFor(double free) {
    if (leastMegabytes() > free) {
      throw new IllegalArgumentException(refusal(free, leastMegabytes()));
    }
    return largest(tile -> megabytes(tile) <= free);
  }

  private int[] largest(Predicate<int[]> holds) {
    // The need grows with the side: the largest side that fits, by halves.
    int fits = 0;
    int tooLarge = Arrays.stream(image).max().orElseThrow() / step() + 2;
    while (tooLarge - fits > 1) {
      int half = fits + (tooLarge - fits) / 2;
      int[] tile = tileOf(half);
      if (holds.test(tile) && fitsAnArray(tile)) {
        fits = half;
      } else {
        tooLarge = half;
      }
    }
    return tileOf(fits);
  }

  /**
   * Tiles of half the sides where the memory did not hold some.
   *
   * @return empty where they were the smallest
   */
  public Optional<int[]> smallerThan(int... tile) {
    int steps = Arrays.stream(tile).max().orElseThrow() / step() / 2;
    int[] smaller = tileOf(steps);
    return Arrays.equals(smaller, tile) ? Optional.empty() : Optional.of(smaller);
  }

  /** As nearly as can be so many steps along each axis: no more than there is, no less than can. */
  private int[] tileOf(int steps) {
    int[] tile = new int[image.length];
    int least = image.length <= 2 ? 256 : 64; // smaller tiles only cost time
    for (int axis = 0; axis < tile.length; axis++) {
      int overlaps = Tiled.leastSideAlong(psf[axis], image.length);
      tile[axis] = Math.min(image[axis], Math.max(steps * step(), Math.max(least, overlaps)));
    }
    return tile;
  }

  /** Sides of tiles are multiples of this, px. */
  private int step() {
    return image.length <= 2 ? 64 : 16;
  }

  /** Tells in a sentence what becomes of an image that is too large as a whole. */
  public String describe(int[] tile) {
    return String.format(
        Locale.ROOT,
        "%s px by %s take about %.0f MB of %s as a whole: deconvolved in %d tiles of %s px, which"
            + " blend, with about %.0f MB.",
        Size.text(image),
        method.label(),
        megabytes(),
        where.text(),
        Tiled.tiles(image, tile, psf).count(),
        Size.text(tile),
        megabytes(tile));
  }

  private String refusal(double free, double needed) {
    int[] least = tileOf(0);
    boolean tiled = !Arrays.equals(least, image);
    return String.format(
        Locale.ROOT,
        "To deconvolve %s px by %s takes about %.0f MB of %s%s, and %.0f MB are free: %s, or"
            + " deconvolve a part%s.",
        Size.text(image),
        method.label(),
        needed,
        where.text(),
        tiled ? " in tiles of " + Size.text(least) + " px, the smallest" : "",
        free,
        where.remedy(),
        tiled ? "" : ", or with a smaller PSF");
  }
}
