package io.github.selfdeblur.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.graph.Value;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardModelTest {

  /** ŷ(r, c) = Σ k(i, j)·x(r + i, c + j), whatever is odd, even or as large as the image. */
  @ParameterizedTest
  @CsvSource({"20, 30, 5, 7", "21, 17, 4, 6", "9, 8, 1, 8", "7, 11, 7, 11", "6, 6, 1, 1"})
  void correlatesAsDefined(int height, int width, int kernelHeight, int kernelWidth) {
    int latentWidth = width + kernelWidth - 1;
    int latentHeight = height + kernelHeight - 1;
    float[] x = random(latentHeight * latentWidth);
    float[] k = random(kernelHeight * kernelWidth);
    float[] expected = new float[height * width];
    for (int i = 0; i < expected.length; i++) {
      double sum = 0;
      for (int tap = 0; tap < k.length; tap++) {
        int row = i / width + tap / kernelWidth;
        int column = i % width + tap % kernelWidth;
        sum += k[tap] * x[row * latentWidth + column];
      }
      expected[i] = (float) sum;
    }

    Graph graph = new Graph();
    Value latent = graph.input("x", 1, 1, latentHeight, latentWidth);
    Value kernel = graph.input("k", 1, 1, kernelHeight, kernelWidth);
    graph.output("yHat", ForwardModel.blur(latent, kernel));
    try (NDManager manager = PyTorch.engine().newBaseManager(Device.cpu());
        TorchFunction blur = new TorchFunction(graph, Device.cpu())) {
      NDArray yHat =
          blur.apply(
                  manager,
                  manager.create(x, new Shape(1, 1, latentHeight, latentWidth)),
                  manager.create(k, new Shape(1, 1, kernelHeight, kernelWidth)))
              .head();
      assertArrayEquals(expected, yHat.toFloatArray(), 1e-5f * k.length);
    }
  }

  private static float[] random(int count) {
    Random random = new Random(count);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }
}
