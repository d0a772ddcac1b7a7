package io.github.selfdeblur.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.GradientCollector;

/**
 * Whether PyTorch computes on this machine what it should: the gradient of a convolution, which a
 * library that misjudges the CPU gets wrong without a word.
 */
final class EngineCheck {

  private static final int BATCH = 5;
  private static final int SIDE = 40;
  private static final int TAPS = 11;
  private static final double TOLERANCE = 1e-3;

  private EngineCheck() {}

  /**
   * @throws EngineUnavailableException with one sentence where it computes something else
   */
  static void require(Engine engine) {
    float[] taps = new float[TAPS];
    for (int i = 0; i < TAPS; i++) {
      taps[i] = 1 + i;
    }
    float[] gradient = gradient(engine, taps);
    double off = 0;
    for (int i = 0; i < gradient.length; i++) {
      off = Math.max(off, Math.abs(gradient[i] / expected(taps, i % SIDE) - 1));
    }
    if (!(off < TOLERANCE)) {
      throw new EngineUnavailableException(
          "PyTorch computes wrong numbers on this machine (a gradient is "
              + Math.round(100 * off)
              + " % off): set the environment variable ONEDNN_MAX_CPU_ISA=AVX before ImageJ starts.",
          null);
    }
  }

  /** Of the sum of a convolution along rows, by its input. */
  private static float[] gradient(Engine engine, float[] taps) {
    try (NDManager manager = engine.newBaseManager(Device.cpu());
        GradientCollector collector = engine.newGradientCollector()) {
      NDArray input = manager.ones(new Shape(BATCH, 1, SIDE, SIDE));
      NDArray weight = manager.create(taps, new Shape(1, 1, 1, TAPS));
      input.setRequiresGradient(true);
      NDArray output =
          Conv2d.conv2d(
                  input, weight, null, new Shape(1, 1), new Shape(0, TAPS / 2), new Shape(1, 1), 1)
              .singletonOrThrow();
      collector.backward(output.sum());
      return input.getGradient().toFloatArray();
    }
  }

  /** The sum of the taps that lie on the row when one of them lies on this column. */
  private static double expected(float[] taps, int column) {
    double sum = 0;
    for (int tap = 0; tap < taps.length; tap++) {
      int at = column - (tap - TAPS / 2);
      sum += at >= 0 && at < SIDE ? taps[tap] : 0;
    }
    return sum;
  }
}
