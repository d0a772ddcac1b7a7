package io.github.selfdeblur.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The trainable parameters of one network as a single flat array, so that a gradient and an
 * optimiser step are one array operation each.
 */
public final class ParameterVector {

  /** One weight, bias, γ or β: its name, its shape and how it starts. */
  public record Parameter(String name, long[] shape, Init init) {
    /** The number of elements. */
    public long size() {
      return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }
  }

  private final Graph graph;
  private final String symbol;
  private final List<Parameter> parameters = new ArrayList<>();

  ParameterVector(Graph graph, String symbol) {
    this.graph = graph;
    this.symbol = symbol;
  }

  /** Appends a parameter; parameters are drawn in the order of these calls. */
  public Value parameter(String name, Init init, long... shape) {
    int index = parameters.size();
    parameters.add(new Parameter(name, shape, init));
    return graph.emit(symbol + "_parts[" + index + "]", shape).reshape(shape);
  }

  /** The parameters in their order within the vector. */
  public List<Parameter> parameters() {
    return List.copyOf(parameters);
  }

  /** The length of the vector. */
  public long size() {
    return parameters.stream().mapToLong(Parameter::size).sum();
  }

  /** Draws the initial vector, shape (size), with the engine's random generator. */
  public NDArray initialise(NDManager manager) {
    try (NDManager scope = manager.newSubManager()) {
      NDList parts = new NDList();
      for (Parameter parameter : parameters) {
        parts.add(parameter.init().draw(scope, new Shape(parameter.size())));
      }
      NDArray vector = NDArrays.concat(parts);
      vector.attach(manager);
      return vector;
    }
  }

  /** One split for all parameters: its gradient is one concatenation. */
  String splitStatement() {
    String sizes =
        parameters.stream().map(p -> Long.toString(p.size())).collect(Collectors.joining(", "));
    return "    "
        + symbol
        + "_parts = torch.split_with_sizes("
        + symbol
        + ", ["
        + sizes
        + "], 0)\n";
  }
}
