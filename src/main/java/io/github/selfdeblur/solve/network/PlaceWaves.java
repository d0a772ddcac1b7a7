package io.github.selfdeblur.solve.network;

import java.util.function.DoubleUnaryOperator;

/**
 * Fourier features: cosine and sine of f·row and f·column, rows and columns from 0 to 1, for 16
 * frequencies f = 2^(8j/7). Zhang, Quan, Ji, NeurIPS 2024.
 */
final class PlaceWaves {

  private static final int FREQUENCIES = 16;

  private PlaceWaves() {}

  /** (64, height, width), the last axis fastest. */
  static float[] of(int width, int height) {
    float[] waves = new float[4 * FREQUENCIES * width * height];
    int next = 0;
    for (int j = 0; j < FREQUENCIES; j++) {
      double frequency = Math.pow(2, 8 * j / 7.0);
      for (boolean down : new boolean[] {true, false}) {
        for (DoubleUnaryOperator wave : new DoubleUnaryOperator[] {Math::cos, Math::sin}) {
          for (int i = 0; i < width * height; i++) {
            double place =
                down
                    ? (double) (i / width) / Math.max(1, height - 1)
                    : (double) (i % width) / Math.max(1, width - 1);
            waves[next++] = (float) wave.applyAsDouble(frequency * place);
          }
        }
      }
    }
    return waves;
  }
}
