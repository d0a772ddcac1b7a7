package io.github.selfdeblur.quality;

import io.github.selfdeblur.plane.Pixels;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/** Planes drawn for tests. */
final class Drawn {

  private Drawn() {}

  /** The function's value at each (x, y). */
  static Pixels plane(int width, int height, DoubleBinaryOperator function) {
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) function.applyAsDouble(i % width, i / width);
    }
    return new Pixels(values, width, height);
  }

  static Pixels constant(int width, int height, double value) {
    return plane(width, height, (x, y) -> value);
  }

  /** White Gaussian noise of mean 0. */
  static Pixels noise(int width, int height, double sigma, long seed) {
    Random random = new Random(seed);
    return plane(width, height, (x, y) -> sigma * random.nextGaussian());
  }

  static Pixels rows(int width, float... values) {
    return new Pixels(values, width, values.length / width);
  }
}
