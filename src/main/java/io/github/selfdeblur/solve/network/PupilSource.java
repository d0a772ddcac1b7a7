package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.model.Generator;
import io.github.selfdeblur.model.PupilKernel;
import io.github.selfdeblur.psf.Zernike;
import io.github.selfdeblur.psf.spectrum.PupilShape;
import java.nio.FloatBuffer;
import java.util.function.DoubleUnaryOperator;

/**
 * A kernel of a microscope's pupil, its radius and centre fixed.
 *
 * @param start of the PSF in the sense of a true convolution
 */
record PupilSource(PupilShape start) implements GeneratorSource {

  /** Across the pupil. */
  private static final int SAMPLES = 64;

  private static final Zernike[] MODES = Zernike.values();

  @Override
  public long[] inputShape(ProblemSize size) {
    long pupil = (long) SAMPLES * SAMPLES * (MODES.length + 1);
    return new long[] {1, pupil + 2L * SAMPLES * (size.kernelHeight() + size.kernelWidth())};
  }

  @Override
  public Generator generator(ParameterVector theta, ProblemSize size) {
    return new PupilKernel(theta, MODES.length, SAMPLES, size.kernelHeight(), size.kernelWidth());
  }

  @Override
  public void begin(Network kernel, ParameterVector layout, ProblemSize size) {
    FloatBuffer input = FloatBuffer.allocate((int) inputShape(size)[1]);
    for (Zernike mode : MODES) {
      eachSample((u, v) -> input.put((float) mode.at(u, v)));
    }
    eachSample((u, v) -> input.put(u * u + v * v <= 1 ? 1 : 0));
    for (DoubleUnaryOperator wave : WAVES) {
      for (int y = 0; y < size.kernelHeight(); y++) {
        double place = place(y, size.kernelHeight(), start.shiftY());
        for (int v = 0; v < SAMPLES; v++) {
          input.put((float) wave.applyAsDouble(place * coordinate(v)));
        }
      }
    }
    for (DoubleUnaryOperator wave : WAVES) {
      for (int u = 0; u < SAMPLES; u++) {
        for (int x = 0; x < size.kernelWidth(); x++) {
          double place = place(x, size.kernelWidth(), start.shiftX());
          input.put((float) wave.applyAsDouble(place * coordinate(u)));
        }
      }
    }
    kernel.z().set(input.array());
    float[] coefficients = new float[MODES.length];
    for (int m = 0; m < MODES.length; m++) {
      coefficients[m] = start.aberrations().get(MODES[m]).floatValue();
    }
    kernel.theta().set(coefficients);
  }

  private static final DoubleUnaryOperator[] WAVES = {Math::cos, Math::sin};

  @FunctionalInterface
  private interface Sample {
    void at(double u, double v);
  }

  private static void eachSample(Sample sample) {
    for (int v = 0; v < SAMPLES; v++) {
      for (int u = 0; u < SAMPLES; u++) {
        sample.at(coordinate(u), coordinate(v));
      }
    }
  }

  private static double coordinate(int index) {
    return (2 * index + 1.0) / SAMPLES - 1;
  }

  /** In radians: the cross-correlation's kernel is the PSF rotated by 180 degrees. */
  private double place(int index, int side, double shift) {
    int fromMiddle = side - 1 - index - side / 2;
    return 2 * Math.PI * start.radius() * (fromMiddle + shift);
  }
}
