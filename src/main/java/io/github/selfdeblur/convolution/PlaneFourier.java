package io.github.selfdeblur.convolution;

import org.jtransforms.fft.FloatFFT_1D;

/**
 * Fourier transforms of complex planes, in place: real and imaginary parts in turn, row after row.
 * For use by any number of threads; it starts none itself.
 */
public final class PlaneFourier {

  /** Columns fetched together: eight complex floats fill a cache line. */
  private static final int BLOCK = 8;

  private final int width;
  private final int height;
  private final FloatFFT_1D rows;
  private final FloatFFT_1D columns;

  /**
   * @param width px, a {@link io.github.selfdeblur.grid.FastSize}
   * @param height px, likewise
   */
  public PlaneFourier(int width, int height) {
    this.width = width;
    this.height = height;
    rows = new FloatFFT_1D(width);
    columns = new FloatFFT_1D(height);
  }

  /** From px to frequencies. */
  public void forward(float[] plane) {
    for (int y = 0; y < height; y++) {
      rows.complexForward(plane, 2 * y * width);
    }
    eachColumn(plane, 0, width, columns::complexForward);
  }

  /** Back. */
  public void inverse(float[] plane) {
    inverseOfLow(plane, width);
  }

  /**
   * The same of a plane that is zero but in the columns that are no further than {@code reach} from
   * the first.
   */
  public void inverseOfLow(float[] plane, int reach) {
    Transform back = (block, at) -> columns.complexInverse(block, at, true);
    if (2 * reach + 1 >= width) {
      eachColumn(plane, 0, width, back);
    } else {
      eachColumn(plane, 0, reach + 1, back);
      eachColumn(plane, width - reach, width, back);
    }
    for (int y = 0; y < height; y++) {
      rows.complexInverse(plane, 2 * y * width, true);
    }
  }

  private interface Transform {
    void of(float[] values, int at);
  }

  private void eachColumn(float[] plane, int from, int to, Transform transform) {
    float[] block = new float[BLOCK * 2 * height];
    for (int first = from; first < to; first += BLOCK) {
      Lines lines = new Lines(2 * first, 2 * width, height, Math.min(BLOCK, to - first));
      lines.gather(plane, height, block);
      for (int i = 0; i < lines.count(); i++) {
        transform.of(block, i * 2 * height);
      }
      lines.scatter(block, plane, height);
    }
  }
}
