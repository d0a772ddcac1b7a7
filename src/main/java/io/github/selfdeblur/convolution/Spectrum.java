package io.github.selfdeblur.convolution;

import io.github.selfdeblur.grid.DoublePlane;
import io.github.selfdeblur.grid.Size;
import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_2D;

/**
 * The Fourier transform of a real plane, its brightness fading to the mean at the border so that
 * opposite borders meet.
 *
 * @param values height × width complex numbers, real and imaginary parts in turn
 */
public record Spectrum(double[] values, int width, int height) {

  /** The share of each side over which the image fades, on either end. */
  private static final double FADING = 1.0 / 8;

  public static Spectrum of(DoublePlane plane) {
    double mean = Arrays.stream(plane.values()).average().orElseThrow();
    double[] values = new double[Size.px(2, plane.width(), plane.height())];
    for (int i = 0; i < plane.values().length; i++) {
      double window =
          window(i % plane.width(), plane.width()) * window(i / plane.width(), plane.height());
      values[i] = window * (plane.values()[i] - mean);
    }
    new DoubleFFT_2D(plane.height(), plane.width()).realForwardFull(values);
    return new Spectrum(values, plane.width(), plane.height());
  }

  /** Tukey's window: a cosine at both ends, 1 between them. */
  private static double window(int position, int size) {
    double toEnd = Math.min(position + 0.5, size - position - 0.5) / (FADING * size);
    return toEnd >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * toEnd);
  }

  /** Cycles per px along the rows, −½ to ½. */
  public double frequencyX(int index) {
    int column = index % width;
    return (double) (column > width / 2 ? column - width : column) / width;
  }

  /** Cycles per px along the columns, −½ to ½. */
  public double frequencyY(int index) {
    int row = index / width;
    return (double) (row > height / 2 ? row - height : row) / height;
  }

  /** Cycles per px in any direction, 0 to √½. */
  public double frequency(int index) {
    return Math.hypot(frequencyX(index), frequencyY(index));
  }

  public double re(int index) {
    return values[2 * index];
  }

  public double im(int index) {
    return values[2 * index + 1];
  }

  public int count() {
    return width * height;
  }
}
