package io.github.selfdeblur.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The result of an operation in a {@link Graph}: a name in its text, and a shape.
 *
 * <p>Images are (N, C, H, W). Every operation is differentiable and returns a new value.
 */
public final class Value extends Elementwise {

  private final Graph graph;
  private final String symbol;
  private final long[] shape;

  Value(Graph graph, String symbol, long[] shape) {
    this.graph = graph;
    this.symbol = symbol;
    this.shape = shape.clone();
  }

  @Override
  String symbol() {
    return symbol;
  }

  /** The size along {@code axis}; negative axes count from the end. */
  public long size(int axis) {
    return shape[axis < 0 ? shape.length + axis : axis];
  }

  /** The number of elements. */
  public long count() {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  /** Gives this value a name under which {@link Graph#outputProbes} can bring it out. */
  public Value probe(String name) {
    graph.probe(name, this);
    return this;
  }

  /** A vector of known values for this value's graph; one of that name is the same. */
  public Value constant(String name, float... values) {
    return graph.constant(name, values);
  }

  /** The mean of all elements, shape (). */
  public Value mean() {
    return graph.emit("torch.mean(" + symbol + ")");
  }

  /** The mean of (this − other)², shape (). */
  public Value meanSquaredDifference(Value other) {
    return graph.emit("torch.mse_loss(" + symbol + ", " + other.symbol + ", 1)");
  }

  /** The matrix product (…, n, m)·(…, m, p). */
  public Value matmul(Value other) {
    long[] result = shape.clone();
    result[result.length - 1] = other.size(-1);
    return graph.emit("torch.matmul(" + symbol + ", " + other.symbol + ")", result);
  }

  /** this·weightᵀ + bias, shapes (n, in), (out, in) and (out). */
  public Value linear(Value weight, Value bias) {
    return graph.emit(
        "torch.linear(" + symbol + ", " + weight.symbol + ", " + bias.symbol + ")",
        size(0),
        weight.size(0));
  }

  /** The same elements in row-major order, in another shape. */
  public Value reshape(long... newShape) {
    return graph.emit("torch.reshape(" + symbol + ", " + list(newShape) + ")", newShape);
  }

  /** The last two axes exchanged. */
  public Value transpose() {
    long[] result = shape.clone();
    result[result.length - 1] = size(-2);
    result[result.length - 2] = size(-1);
    return graph.emit("torch.transpose(" + symbol + ", -2, -1)", result);
  }

  /** The elements from {@code start} (included) to {@code end} (excluded) along {@code axis}. */
  public Value slice(int axis, long start, long end) {
    long[] result = shape.clone();
    result[axis] = end - start;
    return graph.emit(
        String.format(Locale.ROOT, "torch.slice(%s, %d, %d, %d, 1)", symbol, axis, start, end),
        result);
  }

  /** The middle height × width of an image: the offset is half of the difference, rounded down. */
  public Value centreCrop(long height, long width) {
    if (size(2) == height && size(3) == width) {
      return this;
    }
    long top = (size(2) - height) / 2;
    long left = (size(3) - width) / 2;
    return slice(2, top, top + height).slice(3, left, left + width);
  }

  /** Joins values along {@code axis}. */
  public static Value concat(int axis, List<Value> parts) {
    Value first = parts.get(0);
    long[] result = first.shape.clone();
    result[axis] = parts.stream().mapToLong(p -> p.size(axis)).sum();
    String symbols = parts.stream().map(Value::symbol).collect(Collectors.joining(", "));
    return first.graph.emit("torch.cat([" + symbols + "], " + axis + ")", result);
  }

  /**
   * Cross-correlation with {@code weight}, shape (out, in, kh, kw), without padding.
   *
   * @param bias shape (out), or null for none
   */
  public Value conv2d(Value weight, Value bias, int stride) {
    return conv2d(weight, bias, stride, 0, 0);
  }

  /** Cross-correlation of the same size as this: zeros beyond the border, odd sizes only. */
  public Value conv2dZeroPadded(Value weight) {
    return conv2d(weight, null, 1, weight.size(2) / 2, weight.size(3) / 2);
  }

  private Value conv2d(Value weight, Value bias, int stride, long rows, long columns) {
    long height = (size(2) + 2 * rows - weight.size(2)) / stride + 1;
    long width = (size(3) + 2 * columns - weight.size(3)) / stride + 1;
    String text =
        String.format(
            Locale.ROOT,
            "torch.conv2d(%s, %s, %s, [%d, %d], [%d, %d], [1, 1], 1)",
            symbol,
            weight.symbol,
            bias == null ? "None" : bias.symbol,
            stride,
            stride,
            rows,
            columns);
    return graph.emit(text, size(0), weight.size(0), height, width);
  }

  /**
   * Cross-correlation with {@code kernel} by Fourier transforms of rows × columns: both images (1,
   * 1, h, w) are continued with zeros to that size, and what leaves it on one side comes in on the
   * other. The result has that size.
   */
  public Value circularCorrelation(Value kernel, long rows, long columns) {
    String spectra =
        "torch.mul(%s, torch.conj(%s))"
            .formatted(
                fourier("rfft2", symbol, rows, columns),
                fourier("rfft2", kernel.symbol, rows, columns));
    return graph.emit(fourier("irfft2", spectra, rows, columns), size(0), size(1), rows, columns);
  }

  private static String fourier(String transform, String of, long rows, long columns) {
    return String.format(
        Locale.ROOT, "torch.fft_%s(%s, [%d, %d], [-2, -1], None)", transform, of, rows, columns);
  }

  /** Splits axis 0 into parts of one element each. */
  public List<Value> unstack() {
    Value parts = graph.emit("torch.split(" + symbol + ", 1, 0)");
    long[] part = shape.clone();
    part[0] = 1;
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < shape[0]; i++) {
      values.add(graph.emit(parts.symbol + "[" + i + "]", part));
    }
    return values;
  }

  /** Mirrors {@code border} pixels on each side, the edge pixel itself not repeated. */
  public Value reflectionPad(int border) {
    String text =
        String.format(
            Locale.ROOT,
            "torch.reflection_pad2d(%s, [%d, %d, %d, %d])",
            symbol,
            border,
            border,
            border,
            border);
    return graph.emit(text, size(0), size(1), size(2) + 2L * border, size(3) + 2L * border);
  }

  /** Normalises each channel by its own mean and biased variance over N, H, W; then γ·x + β. */
  public Value batchNorm(Value gamma, Value beta, double epsilon) {
    return sameShape(
        "torch.batch_norm(%s, %s, %s, None, None, True, 0.1, %s, True)",
        symbol, gamma.symbol, beta.symbol, number(epsilon));
  }

  /** e^x / Σe^x along the last axis. */
  public Value softmax() {
    return sameShape("torch.softmax(%s, -1)", symbol);
  }

  /** Bilinear enlargement by two, pixel centres aligned as in half-pixel coordinates. */
  public Value upsample2() {
    long height = 2 * size(2);
    long width = 2 * size(3);
    String text =
        String.format(
            Locale.ROOT, "torch.upsample_bilinear2d(%s, [%d, %d], False)", symbol, height, width);
    return graph.emit(text, size(0), size(1), height, width);
  }

  /** The maximum of each 2×2 block; an odd last row or column is dropped. */
  public Value maxPool2() {
    String text = "torch.max_pool2d(" + symbol + ", [2, 2], [2, 2], [0, 0], [1, 1], False)";
    return graph.emit(text, size(0), size(1), size(2) / 2, size(3) / 2);
  }

  @Override
  Value sameShape(String format, Object... arguments) {
    return graph.emit(String.format(Locale.ROOT, format, arguments), shape);
  }

  private static String list(long[] values) {
    return Arrays.toString(values);
  }
}
