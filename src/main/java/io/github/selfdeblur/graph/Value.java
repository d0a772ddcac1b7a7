package io.github.selfdeblur.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The result of an operation in a {@link Graph}: a name in its text, and a shape.
 *
 * <p>Every operation is differentiable and returns a new value.
 */
public final class Value extends Fourierwise {

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

  @Override
  Value emit(String expression, long... newShape) {
    return graph.emit(expression, newShape);
  }

  /** The size along {@code axis}; negative axes count from the end. */
  @Override
  public long size(int axis) {
    return shape[axis < 0 ? shape.length + axis : axis];
  }

  /** The size along every axis. */
  @Override
  public long[] shape() {
    return shape.clone();
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

  /** The sum of all elements, shape (). */
  public Value sum() {
    return graph.emit("torch.sum(" + symbol + ")");
  }

  /** The place of the least of all elements, counted in row-major order, shape (1). */
  public Value leastAt() {
    String flat = "torch.reshape(torch.detach(" + symbol + "), [-1])";
    return graph.emit("torch.to(torch.argmin(" + flat + ", 0, True), 6)", 1);
  }

  /** The elements along {@code axis} at {@code places}, whole numbers of shape (n). */
  public Value at(int axis, Value places) {
    long[] result = shape.clone();
    result[axis] = places.size(0);
    String whole = "torch.to(" + places.symbol + ", 4)";
    return graph.emit("torch.index_select(" + symbol + ", " + axis + ", " + whole + ")", result);
  }

  /** The sum along {@code axis}, which is gone. */
  public Value sum(int axis) {
    long[] result = new long[shape.length - 1];
    System.arraycopy(shape, 0, result, 0, axis);
    System.arraycopy(shape, axis + 1, result, axis, result.length - axis);
    return graph.emit("torch.sum(" + symbol + ", [" + axis + "])", result);
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
  @Override
  public Value slice(int axis, long start, long end) {
    long[] result = shape.clone();
    result[axis] = end - start;
    return graph.emit(
        String.format(Locale.ROOT, "torch.slice(%s, %d, %d, %d, 1)", symbol, axis, start, end),
        result);
  }

  /** Every {@code step}th element along {@code axis}, from the first one on. */
  public Value every(int axis, int step) {
    long[] result = shape.clone();
    result[axis] = (shape[axis] + step - 1) / step;
    return graph.emit(
        String.format(
            Locale.ROOT, "torch.slice(%s, %d, 0, %d, %d)", symbol, axis, shape[axis], step),
        result);
  }

  /** The elements in the opposite order along both of the last axes: rotated by 180 degrees. */
  public Value rotated() {
    return graph.emit("torch.flip(" + symbol + ", [-2, -1])", shape);
  }

  /** Joins values along {@code axis}. */
  public static Value concat(int axis, List<Value> parts) {
    Value first = parts.get(0);
    long[] result = first.shape.clone();
    result[axis] = parts.stream().mapToLong(p -> p.size(axis)).sum();
    String symbols = parts.stream().map(Value::symbol).collect(Collectors.joining(", "));
    return first.graph.emit("torch.cat([" + symbols + "], " + axis + ")", result);
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

  /** e^x / Σe^x along the last axis. */
  public Value softmax() {
    return sameShape("torch.softmax(%s, -1)", symbol);
  }

  @Override
  Value sameShape(String format, Object... arguments) {
    return graph.emit(String.format(Locale.ROOT, format, arguments), shape);
  }

  private static String list(long[] values) {
    return Arrays.toString(values);
  }
}
