package io.github.selfdeblur.psf.likelihood;

import io.github.selfdeblur.grid.Grid;
import java.util.Random;
import org.jtransforms.fft.DoubleFFT_2D;

/** A plane of Gaussian noise whose power falls as frequency⁻³, of variance 1, seen by optics. */
final class RandomSpecimen {

  static final int SIDE = 256;

  /** A factor of the spectrum. */
  interface Optics {
    double at(double across, double down);
  }

  private RandomSpecimen() {}

  static double cycles(int index) {
    return (index < SIDE / 2 ? index : index - SIDE) / (double) SIDE;
  }

  /** The factor by which px see a frequency, the mean over their area. */
  static double pixel(double across, double down) {
    return sinc(across) * sinc(down);
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  /** A specimen blurred by a real transfer function, with noise of that standard deviation. */
  static Grid blurredBy(Optics optics, double noise) {
    double[] transfer = new double[2 * SIDE * SIDE];
    for (int i = 0; i < SIDE * SIDE; i++) {
      transfer[2 * i] = optics.at(cycles(i % SIDE), cycles(i / SIDE));
    }
    return blurred(transfer, noise);
  }

  /** A specimen blurred by a PSF whose middle px is the origin. */
  static Grid blurredBy(Grid psf, double noise) {
    double[] transfer = new double[2 * SIDE * SIDE];
    for (int i = 0; i < psf.values().length; i++) {
      int x = Math.floorMod(i % psf.width() - psf.width() / 2, SIDE);
      int y = Math.floorMod(i / psf.width() - psf.height() / 2, SIDE);
      transfer[y * SIDE + x] = psf.values()[i];
    }
    new DoubleFFT_2D(SIDE, SIDE).realForwardFull(transfer);
    return blurred(transfer, noise);
  }

  private static Grid blurred(double[] transfer, double noise) {
    Random random = new Random(7);
    DoubleFFT_2D fourier = new DoubleFFT_2D(SIDE, SIDE);
    double[] spectrum = new double[2 * SIDE * SIDE];
    for (int i = 0; i < SIDE * SIDE; i++) {
      spectrum[i] = random.nextGaussian();
    }
    fourier.realForwardFull(spectrum);
    double sum = 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
      double frequency = Math.hypot(cycles(i % SIDE), cycles(i / SIDE));
      double amplitude = frequency == 0 ? 0 : Math.pow(frequency, -1.5);
      sum += amplitude * amplitude / (SIDE * SIDE);
      double re = spectrum[2 * i] * amplitude;
      double im = spectrum[2 * i + 1] * amplitude;
      spectrum[2 * i] = re * transfer[2 * i] - im * transfer[2 * i + 1];
      spectrum[2 * i + 1] = re * transfer[2 * i + 1] + im * transfer[2 * i];
    }
    fourier.complexInverse(spectrum, true);
    float[] values = new float[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (spectrum[2 * i] / Math.sqrt(sum) + noise * random.nextGaussian());
    }
    return new Grid(values, SIDE, SIDE);
  }
}
