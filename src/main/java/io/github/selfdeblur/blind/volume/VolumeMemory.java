package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.engine.memory.JavaMemory;
import io.github.selfdeblur.grid.Size;
import java.util.Locale;

/**
 * How much of Java's memory a volume's finish takes, and how large its tiles are for that.
 *
 * @param side of a tile along x and y, px
 * @param stack px along each axis
 */
public record VolumeMemory(int side, int... stack) {

  /** For a voxel of the room around a tile. */
  private static final int BYTES = 72;

  /** For a voxel of the stack: itself, its light, the result. */
  private static final int BYTES_OF_STACK = 12;

  private static final double MB = 1 << 20;

  /**
   * With the largest tiles that the free memory holds.
   *
   * @throws IllegalArgumentException with one sentence where it does not hold the smallest
   */
  public static VolumeMemory of(int... stack) {
    double free = JavaMemory.freeMegabytes();
    VolumeMemory fitting = fitting(free, stack);
    if (fitting.megabytes() > free) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A volume of %s voxels takes about %.0f MB of Java's memory in the smallest tiles, and"
                  + " %.0f MB are free: give it more (Edit > Options > Memory & Threads), or take a"
                  + " part.",
              Size.text(stack),
              fitting.megabytes(),
              free));
    }
    return fitting;
  }

  /** With the largest tiles that some MB hold, or the smallest there are. */
  static VolumeMemory fitting(double free, int... stack) {
    VolumeMemory memory = new VolumeMemory(Math.max(stack[0], stack[1]), stack);
    while (memory.side > VolumeFinish.LEAST_SIDE && memory.megabytes() > free) {
      int smaller = Math.max(VolumeFinish.LEAST_SIDE, memory.side * 3 / 4);
      memory = new VolumeMemory(smaller, stack);
    }
    return memory;
  }

  /** MB. */
  public double megabytes() {
    int[] tile = {Math.min(side, stack[0]), Math.min(side, stack[1]), stack[2]};
    double room = Size.count(VolumeFinish.room(tile).size());
    return (BYTES * room + BYTES_OF_STACK * Size.count(stack)) / MB;
  }

  /** What there is to say of it, before the work. */
  public String sentence() {
    int tiles = VolumeFinish.tiles(side, stack).count();
    return String.format(
        Locale.ROOT,
        "A volume of %s voxels takes about %.0f MB of Java's memory%s.",
        Size.text(stack),
        megabytes(),
        tiles == 1 ? "" : ", worked on in " + tiles + " tiles, which blend");
  }
}
