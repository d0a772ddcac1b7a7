package io.github.selfdeblur.quality;

import io.github.selfdeblur.convolution.Spectrum;
import io.github.selfdeblur.grid.Grid;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jtransforms.fft.DoubleFFT_2D;

/** Planes drawn for tests. */
public final class Drawn {

  private Drawn() {}

  /** The function's value at each (x, y). */
  public static Grid plane(int width, int height, DoubleBinaryOperator function) {
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) function.applyAsDouble(i % width, i / width);
    }
    return new Grid(values, width, height);
  }

  public static Grid constant(int width, int height, double value) {
    return plane(width, height, (x, y) -> value);
  }

  /** White Gaussian noise of mean 0. */
  public static Grid noise(int width, int height, double sigma, long seed) {
    Random random = new Random(seed);
    return plane(width, height, (x, y) -> sigma * random.nextGaussian());
  }

  /** White noise of σ 1, each of its frequencies (cycles per px) multiplied by a factor. */
  static Grid filteredNoise(int side, long seed, DoubleUnaryOperator factor) {
    double[] values = new double[2 * side * side];
    Random random = new Random(seed);
    for (int i = 0; i < side * side; i++) {
      values[i] = random.nextGaussian();
    }
    DoubleFFT_2D fft = new DoubleFFT_2D(side, side);
    fft.realForwardFull(values);
    Spectrum spectrum = new Spectrum(values, side, side);
    for (int i = 0; i < spectrum.count(); i++) {
      double by = factor.applyAsDouble(spectrum.frequency(i));
      values[2 * i] *= by;
      values[2 * i + 1] *= by;
    }
    fft.complexInverse(values, true);
    return plane(side, side, (x, y) -> values[2 * (int) (y * side + x)]);
  }

  public static Grid rows(int width, float... values) {
    return new Grid(values, width, values.length / width);
  }
}
