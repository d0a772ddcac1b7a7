package io.github.selfdeblur.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tensor function under construction: inputs, operations in their order, named outputs.
 *
 * <p>Operations live on {@link Value}; every one appends a line of TorchScript here. All shapes are
 * fixed when the graph is written.
 */
public final class Graph {

  private final List<String> arguments = new ArrayList<>();
  private final Map<String, float[]> constants = new LinkedHashMap<>();
  private final List<ParameterVector> parameterVectors = new ArrayList<>();
  private final StringBuilder body = new StringBuilder();
  private final Map<String, Value> outputs = new LinkedHashMap<>();
  private final Map<String, Value> probes = new LinkedHashMap<>();
  private int values;

  /** Declares the next argument of the function, an array of {@code shape}. */
  public Value input(String name, long... shape) {
    arguments.add(name);
    return new Value(this, name, shape);
  }

  /** See {@link Value#constant}. */
  Value constant(String name, float... values) {
    constants.putIfAbsent(name, values);
    return new Value(this, name, new long[] {values.length});
  }

  /** The values of the arguments that follow the declared ones, in their order. */
  Collection<float[]> constants() {
    return constants.values();
  }

  /** Declares the next argument as one flat vector of trainable parameters. */
  public ParameterVector parameters(String name) {
    arguments.add(name);
    ParameterVector vector = new ParameterVector(this, name);
    parameterVectors.add(vector);
    return vector;
  }

  /** Names a result; results come back in the order of these calls. */
  public void output(String name, Value value) {
    outputs.put(name, value);
  }

  /** The names of the results, in their order. */
  public List<String> outputNames() {
    return List.copyOf(outputs.keySet());
  }

  /** Makes every probed value a result too, under the name it was probed with. */
  public void outputProbes() {
    outputs.putAll(probes);
  }

  /** See {@link Value#probe}. */
  void probe(String name, Value value) {
    probes.put(name, value);
  }

  /** Appends {@code expression} as a new value of {@code shape}. */
  Value emit(String expression, long... shape) {
    String name = "v" + values++;
    body.append("    ").append(name).append(" = ").append(expression).append('\n');
    return new Value(this, name, shape);
  }

  /** The module's source, in the dialect in which TorchScript archives keep code. */
  String source() {
    String signature =
        Stream.concat(arguments.stream(), constants.keySet().stream())
            .map(a -> a + ": Tensor")
            .collect(Collectors.joining(",\n    "));
    String results = outputs.values().stream().map(Value::symbol).collect(Collectors.joining(", "));
    StringBuilder text = new StringBuilder();
    text.append("class Function(Module):\n");
    text.append("  __parameters__ = []\n  __buffers__ = []\n  training : bool\n");
    text.append("  def forward(self: __torch__.Function,\n    ").append(signature);
    text.append(") -> List[Tensor]:\n");
    parameterVectors.forEach(vector -> text.append(vector.splitStatement()));
    return text.append(body).append("    return [").append(results).append("]\n").toString();
  }
}
