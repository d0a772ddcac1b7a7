package io.github.selfdeblur.solve;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The numbers of golden/extract.json; golden/extract.py says what they are. */
record GoldenExtract(
    int height,
    int width,
    int[] y255,
    Samples zX,
    Samples zK,
    Samples noise,
    Samples parameters,
    List<Activation> activations,
    Samples x,
    Samples k,
    Samples yHat,
    List<Gradient> mseGradient,
    List<Gradient> ssimGradient,
    double[] losses) {

  /** Some values of an array and where they are in it. */
  record Samples(int[] at, double[] values) {}

  /** Some values of a layer's output, and the output's range. */
  record Activation(String name, double range, int[] at, double[] values) {}

  /** Some values of the gradient with respect to a parameter, and its Euclidean norm. */
  record Gradient(String name, int size, double norm, int[] at, double[] values) {}

  static GoldenExtract load() {
    try (Reader reader =
        new InputStreamReader(
            GoldenExtract.class.getResourceAsStream("/golden/extract.json"),
            StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, GoldenExtract.class);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The blurry image within [0, 1]. */
  float[] y() {
    float[] y = new float[y255.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = y255[i] / 255f;
    }
    return y;
  }
}
