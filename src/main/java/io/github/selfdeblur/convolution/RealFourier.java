package io.github.selfdeblur.convolution;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.grid.Workers;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * Filters real grids in Fourier space. The grid at work lies in one array, row after row; a row's
 * spectrum takes the row's place, width / 2 + 1 complex numbers. The last axis is transformed,
 * multiplied and transformed back in one go, so that no whole spectrum of the grid is ever stored.
 * The order is {@link #load}, {@link #filter}, {@link #store}. Not for use by two threads at a
 * time.
 */
final class RealFourier {

  /**
   * Lines fetched together: eight complex floats fill a cache line, and some in a row cost less.
   */
  private static final int BLOCK = 32;

  private final int[] size;
  private final FloatFFT_1D[] along;
  private final Workers workers;

  /** Floats from one row to the next. */
  private final int stride;

  /** Rows of a slab, which is all that has one coordinate along the last axis. */
  private final int rowsPerSlab;

  private final float[] grid;

  /**
   * @param size px along each axis, two at least; each a {@link io.github.selfdeblur.grid.FastSize}
   */
  RealFourier(int[] size, Workers workers) {
    this.size = size.clone();
    this.workers = workers;
    along = Arrays.stream(size).mapToObj(FloatFFT_1D::new).toArray(FloatFFT_1D[]::new);
    stride = size[0] + 2;
    rowsPerSlab = Size.px(Arrays.copyOfRange(size, 1, Math.max(1, size.length - 1)));
    grid = new float[Size.px(stride, rowsPerSlab, slabs())];
  }

  /** px along the last axis. */
  int slabs() {
    return size[size.length - 1];
  }

  /** The number of lines along the last axis of a spectrum. */
  int lines() {
    return stride / 2 * rowsPerSlab;
  }

  /** Makes {@code values}, of {@code part} px, the first corner of the grid, and zeros the rest. */
  void load(float[] values, int[] part) {
    eachSlab(part, slab -> writeSlab(slab, values, part, slab));
  }

  /** Writes the first corner of the grid, {@code part} px. */
  void store(float[] values, int[] part) {
    eachSlab(part, slab -> readSlab(slab, values, part, slab));
  }

  /** Makes zeros of all but the first corner of the grid, {@code part} px. */
  void keep(int[] part) {
    int[] oneSlab = part.clone();
    oneSlab[part.length - 1] = 1;
    eachSlab(
        part,
        slab -> {
          float[] values = new float[Size.px(oneSlab)];
          readSlab(slab, values, oneSlab, 0);
          writeSlab(slab, values, oneSlab, 0);
        });
  }

  private void eachSlab(int[] part, IntConsumer work) {
    workers.split(
        part[part.length - 1],
        1,
        (from, to) -> {
          for (int slab = from; slab < to; slab++) {
            work.accept(slab);
          }
        });
  }

  /** A slab of a part → the spectrum of a slab of the grid. */
  private void writeSlab(int slab, float[] values, int[] part, int slabOfPart) {
    int offset = slab * rowsPerSlab * stride;
    for (int row = 0; row < rowsPerSlab; row++) {
      int start = offset + row * stride;
      int source = rowOf(row, part, slabOfPart);
      if (source < 0) {
        Arrays.fill(grid, start, start + stride, 0);
      } else {
        System.arraycopy(values, source * part[0], grid, start, part[0]);
        Arrays.fill(grid, start + part[0], start + stride, 0);
        forwardRow(start);
      }
    }
    middleAxes(offset, true);
  }

  /** The spectrum of a slab of the grid → a slab of a part. */
  private void readSlab(int slab, float[] values, int[] part, int slabOfPart) {
    int offset = slab * rowsPerSlab * stride;
    middleAxes(offset, false);
    for (int row = 0; row < rowsPerSlab; row++) {
      int target = rowOf(row, part, slabOfPart);
      if (target >= 0) {
        int start = offset + row * stride;
        inverseRow(start);
        System.arraycopy(grid, start, values, target * part[0], part[0]);
      }
    }
  }

  /** The row of a part that a slab's row is; −1 for none. */
  private int rowOf(int row, int[] part, int slab) {
    int rest = row;
    int of = 0;
    int step = 1;
    for (int axis = 1; axis < size.length - 1; axis++) {
      int position = rest % size[axis];
      if (position >= part[axis]) {
        return -1;
      }
      of += position * step;
      step *= part[axis];
      rest /= size[axis];
    }
    return of + slab * step;
  }

  private void forwardRow(int start) {
    along[0].realForward(grid, start);
    grid[start + size[0]] = grid[start + 1];
    grid[start + 1] = 0;
    grid[start + size[0] + 1] = 0;
  }

  private void inverseRow(int start) {
    grid[start + 1] = grid[start + size[0]];
    along[0].realInverse(grid, start, true);
  }

  /** Transforms a slab along all axes but the first and the last. */
  private void middleAxes(int offset, boolean forward) {
    int step = stride;
    for (int axis = 1; axis < size.length - 1; axis++) {
      float[] block = new float[BLOCK * size[axis] * 2];
      int group = step * size[axis];
      for (int start = 0; start < rowsPerSlab * stride; start += group) {
        for (int line = 0; line < step / 2; line += BLOCK) {
          int count = Math.min(BLOCK, step / 2 - line);
          Lines lines = new Lines(offset + start + line * 2, step, size[axis], count);
          lines.gather(grid, size[axis], block);
          for (int i = 0; i < count; i++) {
            transform(along[axis], block, i * size[axis] * 2, forward);
          }
          lines.scatter(block, grid, size[axis]);
        }
      }
      step = group;
    }
  }

  private static void transform(FloatFFT_1D fft, float[] block, int at, boolean forward) {
    if (forward) {
      fft.complexForward(block, at);
    } else {
      fft.complexInverse(block, at, true);
    }
  }

  /**
   * The spectrum of a grid.
   *
   * @return lines() · slabs() complex numbers, line after line along the last axis
   */
  float[] spectrum(Grid values) {
    load(values.values(), values.size());
    int length = slabs() * 2;
    float[] spectrum = new float[Size.px(lines(), length)];
    eachBlock(
        values.size()[values.dimensions() - 1],
        (block, first, lines) ->
            System.arraycopy(block, 0, spectrum, first * length, lines.count() * length));
    return spectrum;
  }

  /**
   * Multiplies the loaded grid's spectrum by a filter's.
   *
   * @param slabsIn slabs that are not zero; what the others hold is not looked at
   * @param slabsOut slabs of the result that are wanted; the others keep what they hold
   */
  void filter(int slabsIn, int slabsOut, Filter filter) {
    int length = slabs() * 2;
    eachBlock(
        slabsIn,
        (block, first, lines) -> {
          for (int i = 0; i < lines.count(); i++) {
            filter.multiply(block, i * length, (first + i) * slabs());
            along[size.length - 1].complexInverse(block, i * length, true);
          }
          lines.scatter(block, grid, slabsOut);
        });
  }

  /** Transforms the lines along the last axis, block by block. */
  private void eachBlock(int slabsIn, BlockWork work) {
    int length = slabs() * 2;
    workers.split(
        lines(),
        BLOCK,
        (from, to) -> {
          float[] block = new float[BLOCK * length];
          for (int first = from; first < to; first += BLOCK) {
            int count = Math.min(BLOCK, to - first);
            Lines lines = new Lines(first * 2, stride * rowsPerSlab, slabs(), count);
            lines.gather(grid, slabsIn, block);
            for (int i = 0; i < count; i++) {
              along[size.length - 1].complexForward(block, i * length);
            }
            work.run(block, first, lines);
          }
        });
  }

  /** What is done with a block of transformed lines, the first of which is number {@code first}. */
  @FunctionalInterface
  private interface BlockWork {
    void run(float[] block, int first, Lines lines);
  }

  /** What a spectrum is multiplied by. */
  @FunctionalInterface
  interface Filter {
    /**
     * @param block holds a line of slabs() complex numbers
     * @param start where they begin
     * @param frequency the number of the line's first frequency, as in {@link #spectrum}
     */
    void multiply(float[] block, int start, int frequency);
  }
}
