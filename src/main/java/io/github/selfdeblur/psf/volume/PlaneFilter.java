package io.github.selfdeblur.psf.volume;

import io.github.selfdeblur.convolution.PlaneFourier;
import org.apache.commons.math3.special.BesselJ;

/**
 * Means of the light of planes, over a px or a round pinhole: real factors in Fourier space, the
 * same at opposite frequencies, so that two planes are filtered as one complex one.
 */
public final class PlaneFilter {

  private final int width;
  private final int height;
  private final PlaneFourier fourier;
  private final float[] factors;

  private interface Factor {
    double at(double across, double down);
  }

  private PlaneFilter(int width, int height, Factor factor) {
    this.width = width;
    this.height = height;
    fourier = new PlaneFourier(width, height);
    factors = new float[width * height];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = (float) factor.at(cycles(i % width, width), cycles(i / width, height));
    }
  }

  /** Over the area of a px. */
  static PlaneFilter px(int width, int height) {
    return new PlaneFilter(width, height, (across, down) -> sinc(across) * sinc(down));
  }

  /** Over a disc. */
  static PlaneFilter disc(int width, int height, double radiusPx) {
    return new PlaneFilter(
        width,
        height,
        (across, down) -> {
          double at = 2 * Math.PI * radiusPx * Math.hypot(across, down);
          return at < 1e-6 ? 1 : 2 * BesselJ.value(1, at) / at;
        });
  }

  private static double cycles(int index, int side) {
    return (double) (index < (side + 1) / 2 ? index : index - side) / side;
  }

  private static double sinc(double cycles) {
    double angle = Math.PI * cycles;
    return Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
  }

  /** Of all planes, in place; what comes out below 0 is 0. */
  void apply(float[] planes) {
    int px = width * height;
    float[] two = new float[2 * px];
    for (int start = 0; start < planes.length; start += 2 * px) {
      boolean single = start + 2 * px > planes.length;
      for (int i = 0; i < px; i++) {
        two[2 * i] = planes[start + i];
        two[2 * i + 1] = single ? 0 : planes[start + px + i];
      }
      fourier.forward(two);
      for (int i = 0; i < px; i++) {
        two[2 * i] *= factors[i];
        two[2 * i + 1] *= factors[i];
      }
      fourier.inverse(two);
      for (int i = 0; i < px; i++) {
        planes[start + i] = Math.max(0, two[2 * i]);
        if (!single) {
          planes[start + px + i] = Math.max(0, two[2 * i + 1]);
        }
      }
    }
  }

  /** What the amplitude of frequency {@code i} of a plane becomes, row after row. */
  public float factor(int i) {
    return factors[i];
  }

  /** What the power of frequency {@code i} of a plane becomes, row after row. */
  float power(int i) {
    return factors[i] * factors[i];
  }
}
