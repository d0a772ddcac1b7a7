package io.github.selfdeblur.nonblind;

import io.github.selfdeblur.plane.FastSize;
import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * Filters real planes in Fourier space. A plane lies in a float[height · (width + 2)], row after
 * row; its row spectra take the same place, width / 2 + 1 complex numbers each. Columns are
 * transformed, multiplied and transformed back in one go, so that no two-dimensional spectrum of
 * the plane is ever stored.
 */
final class RealFourier {

  /** Columns fetched together: eight complex floats fill a cache line. */
  private static final int BLOCK = 8;

  private final int height;
  private final int width;
  private final FloatFFT_1D alongRows;
  private final FloatFFT_1D alongColumns;
  private final Workers workers;

  /**
   * @param height px, a {@link FastSize}
   * @param width px, a {@link FastSize}
   */
  RealFourier(int height, int width, Workers workers) {
    this.height = height;
    this.width = width;
    this.workers = workers;
    alongRows = new FloatFFT_1D(width);
    alongColumns = new FloatFFT_1D(height);
  }

  int height() {
    return height;
  }

  /** The floats from one row to the next. */
  int stride() {
    return width + 2;
  }

  /** The number of columns of a spectrum. */
  int columns() {
    return width / 2 + 1;
  }

  /** An empty plane. */
  float[] plane() {
    return new float[height * stride()];
  }

  /** The row's width px → its spectrum. */
  void forwardRow(float[] plane, int row) {
    int start = row * stride();
    alongRows.realForward(plane, start);
    plane[start + width] = plane[start + 1];
    plane[start + 1] = 0;
    plane[start + width + 1] = 0;
  }

  /** The row's spectrum → its width px. */
  void inverseRow(float[] plane, int row) {
    int start = row * stride();
    plane[start + 1] = plane[start + width];
    alongRows.realInverse(plane, start, true);
  }

  /**
   * The spectrum of the plane whose first rows' spectra are given.
   *
   * @param rows those after are zeros, whatever the plane holds
   * @return columns() · height complex numbers, column after column
   */
  float[] spectrum(float[] plane, int rows) {
    float[] spectrum = new float[columns() * height * 2];
    for (int column = 0; column < columns(); column++) {
      int at = column * height * 2;
      gather(plane, rows, column, 1, spectrum, at);
      alongColumns.complexForward(spectrum, at);
    }
    return spectrum;
  }

  /**
   * Multiplies the plane's spectrum by a filter's, between {@link #forwardRow} and {@link
   * #inverseRow}.
   *
   * @param rowsIn rows of the plane that are not zero; what the others hold is not looked at
   * @param rowsOut rows of the result that are wanted; the others keep what they hold
   */
  void filter(float[] plane, int rowsIn, int rowsOut, Filter filter) {
    workers.split(
        columns(),
        BLOCK,
        (from, to) -> {
          float[] block = new float[BLOCK * height * 2];
          for (int first = from; first < to; first += BLOCK) {
            int count = Math.min(BLOCK, to - first);
            gather(plane, rowsIn, first, count, block, 0);
            for (int i = 0; i < count; i++) {
              int at = i * height * 2;
              alongColumns.complexForward(block, at);
              filter.multiply(block, at, first + i);
              alongColumns.complexInverse(block, at, true);
            }
            scatter(block, count, plane, rowsOut, first);
          }
        });
  }

  /** Columns {@code first} … of the plane, each one in one piece and followed by zeros. */
  private void gather(float[] plane, int rows, int first, int count, float[] block, int start) {
    for (int row = 0; row < rows; row++) {
      int from = row * stride() + first * 2;
      int to = start + row * 2;
      for (int i = 0; i < count; i++) {
        block[to] = plane[from];
        block[to + 1] = plane[from + 1];
        from += 2;
        to += height * 2;
      }
    }
    for (int i = 0; i < count; i++) {
      int column = start + i * height * 2;
      Arrays.fill(block, column + rows * 2, column + height * 2, 0);
    }
  }

  private void scatter(float[] block, int count, float[] plane, int rows, int first) {
    for (int row = 0; row < rows; row++) {
      int to = row * stride() + first * 2;
      int from = row * 2;
      for (int i = 0; i < count; i++) {
        plane[to] = block[from];
        plane[to + 1] = block[from + 1];
        from += height * 2;
        to += 2;
      }
    }
  }

  /** What a plane's spectrum is multiplied by. */
  @FunctionalInterface
  interface Filter {
    /**
     * @param block holds the column's height complex numbers
     * @param start where they begin
     * @param column which frequency along the rows
     */
    void multiply(float[] block, int start, int column);
  }
}
