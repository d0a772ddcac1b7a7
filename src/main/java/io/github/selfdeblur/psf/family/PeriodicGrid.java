package io.github.selfdeblur.psf.family;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_2D;

/**
 * A square of px that repeats itself, and its frequencies, on which PSFs have their origin at px 0.
 * Spectra are complex, row after row; a half plane of them is that of rows 0 to side / 2.
 */
public final class PeriodicGrid {

  /** Rounds of moving the centroid to the middle, and how near is enough, in px. */
  private static final int ROUNDS = 20;

  private static final double NEAR_ENOUGH = 1e-3;

  private final int side;

  /** One a thread: JTransforms keeps what it works on. */
  private final ThreadLocal<DoubleFFT_2D> fourier;

  /**
   * @param side px, even
   */
  public PeriodicGrid(int side) {
    this.side = side;
    fourier = ThreadLocal.withInitial(() -> new DoubleFFT_2D(side, side));
  }

  public int side() {
    return side;
  }

  /** How many frequencies a half plane has. */
  public int half() {
    return (side / 2 + 1) * side;
  }

  /** Cycles/px along x, from −½ to below ½. */
  double across(int i) {
    return cycles(i % side);
  }

  /** Cycles/px along y. */
  double down(int i) {
    return cycles(i / side);
  }

  private double cycles(int index) {
    return (double) (index < (side + 1) / 2 ? index : index - side) / side;
  }

  /** Where px (x, y) of the repeating square lies. */
  int index(int x, int y) {
    return Math.floorMod(y, side) * side + Math.floorMod(x, side);
  }

  DoubleFFT_2D fourier() {
    return fourier.get();
  }

  /** The spectrum of real values. */
  double[] spectrum(double[] values) {
    double[] spectrum = Arrays.copyOf(values, 2 * values.length);
    fourier.get().realForwardFull(spectrum);
    return spectrum;
  }

  /** The real values of a spectrum. */
  double[] values(double[] spectrum) {
    double[] complex = spectrum.clone();
    fourier.get().complexInverse(complex, true);
    double[] values = new double[complex.length / 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = complex[2 * i];
    }
    return values;
  }

  /** |spectrum|² of a half plane. */
  double[] power(double[] spectrum) {
    double[] power = new double[half()];
    for (int i = 0; i < power.length; i++) {
      power[i] = spectrum[2 * i] * spectrum[2 * i] + spectrum[2 * i + 1] * spectrum[2 * i + 1];
    }
    return power;
  }

  /** What a spectrum becomes when each px is the mean over its own area. */
  double[] overPixels(double[] spectrum) {
    double[] mean = spectrum.clone();
    for (int i = 0; i < side * side; i++) {
      double factor = sinc(across(i)) * sinc(down(i));
      mean[2 * i] *= factor;
      mean[2 * i + 1] *= factor;
    }
    return mean;
  }

  /** sin πx / πx. */
  public static double sinc(double x) {
    return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  /** Values of a PSF whose middle px is the origin. */
  double[] wrapped(Grid psf) {
    double[] values = new double[side * side];
    int left = psf.width() / 2;
    int top = psf.height() / 2;
    for (int i = 0; i < psf.values().length; i++) {
      values[index(i % psf.width() - left, i / psf.width() - top)] += psf.values()[i];
    }
    return values;
  }

  /**
   * The PSF of a spectrum, values ≥ 0 of sum 1, its centroid in the middle.
   *
   * @return of side − 1 px each way
   */
  public Grid centred(double[] spectrum) {
    double right = Math.atan2(spectrum[3], spectrum[2]) * side / (2 * Math.PI);
    double below = Math.atan2(spectrum[2 * side + 1], spectrum[2 * side]) * side / (2 * Math.PI);
    int odd = side - 1;
    Grid psf = moved(spectrum, right, below);
    for (int round = 0; round < ROUNDS; round++) {
      double offX = 0;
      double offY = 0;
      for (int i = 0; i < odd * odd; i++) {
        offX += psf.values()[i] * (i % odd - odd / 2);
        offY += psf.values()[i] * (i / odd - odd / 2);
      }
      if (Math.max(Math.abs(offX), Math.abs(offY)) < NEAR_ENOUGH) {
        break;
      }
      right -= offX;
      below -= offY;
      psf = moved(spectrum, right, below);
    }
    return psf;
  }

  /** The PSF of a spectrum, so many px further, its origin in the middle. */
  private Grid moved(double[] spectrum, double right, double below) {
    double[] moved = new double[spectrum.length];
    for (int i = 0; i < side * side; i++) {
      double angle = -2 * Math.PI * (across(i) * right + down(i) * below);
      double cos = Math.cos(angle);
      double sin = Math.sin(angle);
      moved[2 * i] = spectrum[2 * i] * cos - spectrum[2 * i + 1] * sin;
      moved[2 * i + 1] = spectrum[2 * i] * sin + spectrum[2 * i + 1] * cos;
    }
    double[] values = values(moved);
    int odd = side - 1;
    float[] psf = new float[odd * odd];
    double sum = 0;
    for (int i = 0; i < psf.length; i++) {
      psf[i] = (float) Math.max(0, values[index(i % odd - odd / 2, i / odd - odd / 2)]);
      sum += psf[i];
    }
    return new Grid(psf, odd, odd).scaled(1 / sum, 0);
  }
}
