package io.github.selfdeblur.convolution;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;

/** Products of spectra, as {@link RealFourier} lays them out. */
final class Spectra {

  private Spectra() {}

  /** Multiplies a line of a spectrum by that of another from {@code frequency} on. */
  static void multiply(float[] block, int start, float[] other, int frequency, int length) {
    int at = frequency * 2;
    for (int i = 0; i < length * 2; i += 2) {
      float re = block[start + i];
      float im = block[start + i + 1];
      block[start + i] = re * other[at + i] - im * other[at + i + 1];
      block[start + i + 1] = re * other[at + i + 1] + im * other[at + i];
    }
  }

  /** The same by the complex conjugate of the other. */
  static void multiplyConjugate(
      float[] block, int start, float[] other, int frequency, int length) {
    int at = frequency * 2;
    for (int i = 0; i < length * 2; i += 2) {
      float re = block[start + i];
      float im = block[start + i + 1];
      block[start + i] = re * other[at + i] + im * other[at + i + 1];
      block[start + i + 1] = im * other[at + i] - re * other[at + i + 1];
    }
  }

  /** A filter of real numbers, one a frequency. */
  static RealFourier.Filter realFactors(float[] factors, int length) {
    return (block, start, frequency) -> {
      for (int i = 0; i < length; i++) {
        block[start + 2 * i] *= factors[frequency + i];
        block[start + 2 * i + 1] *= factors[frequency + i];
      }
    };
  }

  /** |spectrum|², one number a frequency. */
  static float[] power(float[] spectrum) {
    float[] power = new float[spectrum.length / 2];
    for (int i = 0; i < power.length; i++) {
      float re = spectrum[2 * i];
      float im = spectrum[2 * i + 1];
      power[i] = re * re + im * im;
    }
    return power;
  }

  /** Σ over all axes of |spectrum|² of the difference of neighbours, one number a frequency. */
  static float[] differencePower(RealFourier fourier, int axes) {
    float[] sum = new float[0];
    for (int axis = 0; axis < axes; axis++) {
      int[] two = new int[axes];
      Arrays.fill(two, 1);
      two[axis] = 2;
      float[] power = power(fourier.spectrum(new Grid(new float[] {-1, 1}, two)));
      sum = axis == 0 ? new float[power.length] : sum;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += power[i];
      }
    }
    return sum;
  }
}
