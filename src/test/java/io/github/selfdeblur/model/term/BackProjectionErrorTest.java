package io.github.selfdeblur.model.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.graph.Value;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Beside its formula, by sums in double precision. */
class BackProjectionErrorTest {

  private static final int WIDTH = 6;
  private static final int HEIGHT = 5;
  private static final int SIDE = 3;
  private static final double LEAST_POWER = 0.05;

  private final Random random = new Random(3);
  private final float[] x = numbers((WIDTH + SIDE - 1) * (HEIGHT + SIDE - 1));
  private final float[] k = numbers(SIDE * SIDE);
  private final float[] y = numbers(WIDTH * HEIGHT);

  private float[] numbers(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }

  @Test
  void isTheMisfitDividedByTheKernelsSpectrum() {
    assertEquals(error(k), torch().loss(), 1e-4 * error(k));
  }

  @Test
  void noGradientReachesTheKernelThroughItsOwnPower() {
    float[] gradient = torch().gradientOfK();
    double step = 1e-4;
    for (int i = 0; i < k.length; i++) {
      float[] more = k.clone();
      more[i] += (float) step;
      double slope = (errorWithPowerOf(k, more) - error(k)) / step;
      assertEquals(slope, gradient[i], 2e-2 * Math.abs(slope) + 1e-3);
    }
  }

  @Test
  void refusesToDivideByNothing() {
    assertThrows(IllegalArgumentException.class, () -> new BackProjectionError(0));
  }

  private record Answer(double loss, float[] gradientOfK) {}

  private Answer torch() {
    Graph graph = new Graph();
    Value latent = graph.input("x", 1, 1, HEIGHT + SIDE - 1, WIDTH + SIDE - 1);
    Value kernel = graph.input("k", 1, 1, SIDE, SIDE);
    Value blurry = graph.input("y", 1, 1, HEIGHT, WIDTH);
    Explanation found = Explanation.of(latent, kernel, blurry, null);
    graph.output("loss", new BackProjectionError(LEAST_POWER).of(found));
    try (NDManager manager = PyTorch.engine().newBaseManager(Device.cpu());
        TorchFunction function = new TorchFunction(graph, Device.cpu())) {
      NDArray ofX = manager.create(x, new Shape(1, 1, HEIGHT + SIDE - 1, WIDTH + SIDE - 1));
      NDArray ofK = manager.create(k, new Shape(1, 1, SIDE, SIDE));
      NDArray ofY = manager.create(y, new Shape(1, 1, HEIGHT, WIDTH));
      ofK.setRequiresGradient(true);
      NDArray loss;
      try (GradientCollector collector = PyTorch.engine().newGradientCollector()) {
        loss = function.applyRecorded(manager, ofX, ofK, ofY).head();
        collector.backward(loss);
      }
      return new Answer(loss.getFloat(), ofK.getGradient().toFloatArray());
    }
  }

  private double error(float[] kernel) {
    return errorWithPowerOf(kernel, kernel);
  }

  /** The mean over frequencies, by Parseval that over px of the evened misfit's squares. */
  private double errorWithPowerOf(float[] weighing, float[] explaining) {
    double[] misfit = new double[WIDTH * HEIGHT];
    for (int i = 0; i < misfit.length; i++) {
      misfit[i] = -y[i];
      for (int tap = 0; tap < SIDE * SIDE; tap++) {
        int row = i / WIDTH + tap / SIDE;
        int column = i % WIDTH + tap % SIDE;
        misfit[i] += explaining[tap] * x[row * (WIDTH + SIDE - 1) + column];
      }
    }
    double sum = 0;
    for (int v = 0; v < HEIGHT; v++) {
      for (int u = 0; u < WIDTH; u++) {
        double across = 2 * Math.PI * u / WIDTH;
        double down = 2 * Math.PI * v / HEIGHT;
        double slopes = 4.1 - 2 * Math.cos(across) - 2 * Math.cos(down);
        double[] taps = new double[SIDE * SIDE];
        for (int i = 0; i < taps.length; i++) {
          taps[i] = weighing[i];
        }
        double passed = power(taps, SIDE, across, down) + LEAST_POWER;
        sum += slopes * power(misfit, WIDTH, across, down) / passed;
      }
    }
    return sum / Math.pow(WIDTH * HEIGHT, 2);
  }

  /** |Fourier transform|² of a plane at one frequency. */
  private static double power(double[] values, int width, double across, double down) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < values.length; i++) {
      double angle = across * (i % width) + down * (i / width);
      re += values[i] * Math.cos(angle);
      im += values[i] * Math.sin(angle);
    }
    return re * re + im * im;
  }
}
